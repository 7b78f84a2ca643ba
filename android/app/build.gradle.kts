plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.compose)
}

val workspace = rootProject.layout.projectDirectory.dir("..")
val exe = if (System.getProperty("os.name").startsWith("Windows")) ".exe" else ""
val built = workspace.dir((System.getenv("CARGO_TARGET_DIR") ?: "target") + "/debug")
val hostLibraryFile = built.file(System.mapLibraryName("mehfooz"))
val bindgenFile = built.file("mehfooz-bindgen$exe")

// Android Studio that was started from a desktop does not have rustup's folder on its path.
val cargo = File(System.getProperty("user.home"), ".cargo/bin/cargo$exe").takeIf { it.canExecute() }?.path ?: "cargo"

// "1.2.3" of the tag v1.2.3 on what is built; empty without one.
val tag = providers.exec {
    commandLine("git", "describe", "--tags", "--exact-match", "--match", "v[0-9]*.[0-9]*.[0-9]*")
    isIgnoreExitValue = true
}.standardOutput.asText.get().trim().removePrefix("v")

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
        versionCode = if (tag == "") 1 else tag.split('.').fold(0) { code, part -> code * 100 + part.toInt() }
        versionName = tag.ifEmpty { "0.1.0" }
        testInstrumentationRunner = "androidx.test.runner.AndroidJUnitRunner"
        ndk { abiFilters += phones }
    }

    // Without a key in the environment a release is not signed.
    signingConfigs {
        val keystore = System.getenv("MEHFOOZ_KEYSTORE")
        if (keystore != null) {
            create("store") {
                storeFile = file(keystore)
                storePassword = System.getenv("MEHFOOZ_KEYSTORE_PASSWORD")
                keyAlias = System.getenv("MEHFOOZ_KEY")
                keyPassword = System.getenv("MEHFOOZ_KEY_PASSWORD")
            }
        }
    }

    buildTypes {
        release {
            signingConfig = signingConfigs.findByName("store")
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

    lint {
        lintConfig = rootProject.file("lint.xml")
        warningsAsErrors = true
        // They change with what is published, not with what is built.
        disable += listOf("AndroidGradlePluginVersion", "GradleDependency", "NewerVersionAvailable", "OldTargetApi")
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
    implementation(libs.core.splashscreen)
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
    androidTestImplementation(platform(libs.compose.bom))
    androidTestImplementation(libs.compose.ui.test.junit4)
    androidTestImplementation(libs.test.core)
    androidTestImplementation(libs.test.junit)
    androidTestImplementation(libs.test.runner)
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
            config.set(workspace.file("bindings/uniffi.toml"))
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
    @get:InputFile @get:PathSensitive(PathSensitivity.NONE) abstract val config: RegularFileProperty
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
