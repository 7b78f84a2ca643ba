package app.mehfooz

import org.junit.Assert.assertEquals
import org.junit.Test
import java.io.File

/** AGP's lint over the app, its resources and manifest, with the checks that come with its libraries; lint.xml beside app/ says what is left out. */
class LintTest {
    @Test fun lint_finds_nothing() {
        val code = lint.waitFor()
        assertEquals(report.takeIf { it.exists() }?.readText() ?: log.readText(), 0, code)
    }

    /** Runs beside the other tests, from when this class is loaded. */
    private companion object {
        val build = File(System.getProperty("mehfooz.build")!!)
        val android: File = build.parentFile.parentFile.parentFile
        val report = File(build, "lint/report.txt").apply { delete() }
        val log = File(build, "lint/log.txt")
        val lint: Process = start()

        fun start(): Process {
            File(build, "lint").mkdirs()
            val project = File(build, "lint/project.xml").apply { writeText(project()) }
            // Compose's longest expressions need more stack than a thread has.
            return ProcessBuilder(
                "java", "-Xss8m", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", File(android, "host/lint/target/classpath.txt").readText().trim(),
                "com.android.tools.lint.Main", "--project", project.path, "--config", File(android, "lint.xml").path,
                "--text", report.path, "--cache-dir", File(build, "lint/cache").path, "--offline", "-Werror", "--exitcode",
            ).redirectErrorStream(true).redirectOutput(log).start()
        }

        fun project(): String {
            val app = File(android, "app/src/main")
            val aars = File(android, "host/libs/target/aar").listFiles { file -> file.isDirectory }!!.sorted()
            val classes = listOf(File(build, "classes")) + System.getProperty("java.class.path").split(':').map(::File).filter { it.extension == "jar" } +
                File(android, "host/libs/target/classes")
            return """
                <project>
                <root dir="${File(android, "app")}"/>
                <module name="app" android="true" library="false" compile-sdk-version="36" javaLanguage="17">
                <manifest file="$app/AndroidManifest.xml"/>
                <merged-manifest file="$build/manifest/main.xml"/>
                ${app.walk().filter { it.extension == "kt" }.joinToString("\n") { """<src file="$it"/>""" }}
                <resource file="$app/res"/>
                ${aars.joinToString("\n") { """<aar file="$it.aar" extracted="$it"/>""" }}
                ${classes.joinToString("\n") { """<classpath jar="$it"/>""" }}
                </module>
                </project>
            """.trimIndent()
        }
    }
}
