plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.compose)
}

val workspace = rootProject.layout.projectDirectory.dir("..")
val hostLibraryFile = workspace.file("target/debug/${System.mapLibraryName("mehfooz")}")
val bindgenFile = workspace.file("target/debug/mehfooz-bindgen" + if (System.getProperty("os.name").startsWith("Windows")) ".exe" else "")

// Android Studio that was started from a desktop does not have rustup's folder on its path.
val cargo = File(System.getProperty("user.home"), ".cargo/bin/cargo").takeIf { it.canExecute() }?.path ?: "cargo"

// JNA's AAR brings more: a phone of a kind without our library must not get the app.
val phones = listOf("armeabi-v7a", "arm64-v8a", "x86_64")

android {
    namespace = "app.mehfooz"
    compileSdk = 37
    ndkVersion = "28.2.13676358"

    defaultConfig {
        applicationId = "app.mehfooz"
        minSdk = 24
        targetSdk = 36
        versionCode = 1
        versionName = "0.1.0"
        ndk { abiFilters += phones }
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

    // The game changes its language itself: a phone set to English needs the Urdu words as well.
    bundle {
        language { enableSplit = false }
    }

    androidResources {
        localeFilters += listOf("en", "ur")
    }

    testOptions {
        unitTests {
            isIncludeAndroidResources = true
            all {
                it.inputs.dir(workspace.dir("tests/journeys")).withPathSensitivity(PathSensitivity.RELATIVE)
                it.inputs.file(hostLibraryFile).withPathSensitivity(PathSensitivity.NONE)
                it.outputs.dir(layout.buildDirectory.dir("pictures"))
                it.systemProperty("uniffi.component.mehfooz.libraryOverride", hostLibraryFile.asFile.path)
                it.systemProperty("mehfooz.journeys", workspace.file("tests/journeys").asFile.path)
                it.systemProperty("mehfooz.pictures", layout.buildDirectory.dir("pictures").get().asFile.path)
            }
        }
    }
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
    commandLine(cargo, "build", "--package", "mehfooz-bindings", "--package", "mehfooz-bindgen")
}

androidComponents {
    onVariants { variant ->
        val name = variant.name.replaceFirstChar { it.uppercase() }
        val bindgen = tasks.register<Bindgen>("bindgen$name") {
            dependsOn(hostLibrary)
            generator.set(bindgenFile)
            library.set(hostLibraryFile)
        }
        variant.sources.kotlin?.addGeneratedSourceDirectory(bindgen, Bindgen::output)
        val core = tasks.register<CargoNdk>("cargoNdk$name") {
            workspaceDir.set(workspace)
            cargoPath.set(cargo)
            ndk.set(sdkComponents.ndkDirectory)
            profile.set(if (variant.buildType == "debug") "dev" else "phone")
            abis.set(phones)
        }
        variant.sources.jniLibs?.addGeneratedSourceDirectory(core, CargoNdk::output)
    }
}

tasks.withType<Test>().configureEach { dependsOn(hostLibrary) }

@CacheableTask
abstract class Bindgen @Inject constructor(private val exec: ExecOperations) : DefaultTask() {
    @get:InputFile @get:PathSensitive(PathSensitivity.NONE) abstract val generator: RegularFileProperty
    @get:InputFile @get:PathSensitive(PathSensitivity.NONE) abstract val library: RegularFileProperty
    @get:OutputDirectory abstract val output: DirectoryProperty

    @TaskAction
    fun generate() {
        exec.exec {
            workingDir(library.get().asFile.parentFile)
            commandLine(
                generator.get().asFile.path, "generate", library.get().asFile.path,
                "--language", "kotlin", "--no-format", "--out-dir", output.get().asFile.path,
            )
        }
    }
}

@DisableCachingByDefault(because = "Cargo knows what changed")
abstract class CargoNdk @Inject constructor(private val exec: ExecOperations) : DefaultTask() {
    @get:Internal abstract val workspaceDir: DirectoryProperty
    @get:Internal abstract val cargoPath: Property<String>
    @get:Internal abstract val ndk: DirectoryProperty
    @get:Input abstract val abis: ListProperty<String>
    @get:Input abstract val profile: Property<String>
    @get:OutputDirectory abstract val output: DirectoryProperty

    init {
        outputs.upToDateWhen { false }
    }

    @TaskAction
    fun build() {
        exec.exec {
            workingDir(workspaceDir)
            // A release leaves out the topics that no professional has signed.
            if (profile.get() != "dev") environment("MEHFOOZ_RELEASE", "1")
            // The NDK that AGP uses, and not the newest that lies beside it.
            environment("ANDROID_NDK_HOME", ndk.get().asFile.path)
            val targets = abis.get().flatMap { listOf("--target", it) }
            commandLine(
                listOf(cargoPath.get(), "ndk", "--platform", "24") + targets +
                    listOf("--output-dir", output.get().asFile.path, "rustc", "--package", "mehfooz-bindings", "--lib") +
                    listOf("--crate-type", "cdylib", "--profile", profile.get()),
            )
        }
    }
}
