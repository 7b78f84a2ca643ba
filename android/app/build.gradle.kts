plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.compose)
}

val workspace = rootProject.layout.projectDirectory.dir("..")

android {
    namespace = "app.mehfooz"
    compileSdk = 37

    defaultConfig {
        applicationId = "app.mehfooz"
        minSdk = 24
        targetSdk = 36
        versionCode = 1
        versionName = "0.1.0"
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }

    buildFeatures {
        compose = true
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    androidResources {
        localeFilters += listOf("en", "ur")
    }

    testOptions {
        unitTests {
            isIncludeAndroidResources = true
            all {
                it.systemProperty("uniffi.component.mehfooz.libraryOverride", workspace.file("target/debug/libmehfooz.so").asFile.path)
                it.systemProperty("mehfooz.journeys", workspace.file("tests/journeys").asFile.path)
                it.systemProperty("mehfooz.pictures", layout.buildDirectory.dir("pictures").get().asFile.path)
            }
        }
    }
}

kotlin {
    jvmToolchain(17)
}

dependencies {
    implementation(platform(libs.compose.bom))
    implementation(libs.activity.compose)
    implementation(libs.compose.foundation)
    implementation(libs.compose.material3)
    implementation(libs.compose.ui)
    implementation(variantOf(libs.jna) { artifactType("aar") })

    debugImplementation(libs.compose.ui.test.manifest)
    testImplementation(platform(libs.compose.bom))
    testImplementation(libs.compose.ui.test.junit4)
    testImplementation(libs.jna) // the plain jar carries the desktop's own library
    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
    testImplementation(libs.serialization.json)
    testImplementation(libs.test.core)
    testImplementation(libs.test.monitor)
}

// An unstripped library of this machine holds what the Kotlin is generated from.
val hostLibrary = tasks.register<Exec>("hostLibrary") {
    workingDir(workspace)
    commandLine("cargo", "build", "--package", "mehfooz-bindings", "--package", "mehfooz-bindgen")
}

val bindgen = tasks.register<Bindgen>("bindgen") {
    dependsOn(hostLibrary)
    workspaceDir.set(workspace)
    library.set(workspace.file("target/debug/libmehfooz.so"))
}

androidComponents {
    onVariants { variant ->
        variant.sources.kotlin?.addGeneratedSourceDirectory(bindgen, Bindgen::output)
        val isDebug = variant.buildType == "debug"
        val name = variant.name.replaceFirstChar { it.uppercase() }
        val core = tasks.register<CargoNdk>("cargoNdk$name") {
            workspaceDir.set(workspace)
            release.set(!isDebug)
            abis.set(if (isDebug) listOf("armeabi-v7a", "arm64-v8a", "x86_64") else listOf("armeabi-v7a", "arm64-v8a"))
        }
        variant.sources.jniLibs?.addGeneratedSourceDirectory(core, CargoNdk::output)
    }
}

tasks.withType<Test>().configureEach { dependsOn(hostLibrary) }

abstract class Bindgen @Inject constructor(private val exec: ExecOperations) : DefaultTask() {
    @get:Internal abstract val workspaceDir: DirectoryProperty
    @get:InputFile abstract val library: RegularFileProperty
    @get:OutputDirectory abstract val output: DirectoryProperty

    @TaskAction
    fun generate() {
        exec.exec {
            workingDir(workspaceDir)
            commandLine(
                "target/debug/mehfooz-bindgen", "generate", library.get().asFile.path,
                "--language", "kotlin", "--no-format", "--out-dir", output.get().asFile.path,
            )
        }
    }
}

@DisableCachingByDefault(because = "Cargo knows what changed")
abstract class CargoNdk @Inject constructor(private val exec: ExecOperations) : DefaultTask() {
    @get:Internal abstract val workspaceDir: DirectoryProperty
    @get:Input abstract val abis: ListProperty<String>
    @get:Input abstract val release: Property<Boolean>
    @get:OutputDirectory abstract val output: DirectoryProperty

    init {
        outputs.upToDateWhen { false }
    }

    @TaskAction
    fun build() {
        exec.exec {
            workingDir(workspaceDir)
            val targets = abis.get().flatMap { listOf("--target", it) }
            val profile = if (release.get()) listOf("--profile", "phone") else emptyList()
            commandLine(
                listOf("cargo", "ndk", "--platform", "24") + targets +
                    listOf("--output-dir", output.get().asFile.path, "build", "--package", "mehfooz-bindings") + profile,
            )
        }
    }
}
