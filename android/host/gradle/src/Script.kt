import com.android.build.api.dsl.ApplicationExtension
import com.android.build.api.variant.ApplicationAndroidComponentsExtension
import org.gradle.api.Action
import org.gradle.api.Project
import org.gradle.api.Task
import org.gradle.api.artifacts.MinimalExternalModuleDependency
import org.gradle.api.artifacts.dsl.DependencyHandler
import org.gradle.api.artifacts.dsl.ExternalModuleDependencyVariantSpec
import org.gradle.api.provider.Provider
import org.gradle.api.tasks.TaskCollection
import org.gradle.api.tasks.TaskContainer
import org.gradle.api.tasks.TaskProvider

/** Stands for what Gradle puts around a build script: its project, the blocks of its plugins, reified calls. Libs is written from the catalogue. */
abstract class Script(project: Project, val libs: Libs) : Project by project {
    abstract fun android(block: ApplicationExtension.() -> Unit)
    abstract fun androidComponents(block: ApplicationAndroidComponentsExtension.() -> Unit)
    abstract fun dependencies(block: Configurations.() -> Unit)

    abstract class Configurations(dependencies: DependencyHandler) : DependencyHandler by dependencies {
        abstract fun implementation(dependency: Provider<MinimalExternalModuleDependency>)
        abstract fun debugImplementation(dependency: Provider<MinimalExternalModuleDependency>)
        abstract fun testImplementation(dependency: Provider<MinimalExternalModuleDependency>)
        abstract fun androidTestImplementation(dependency: Provider<MinimalExternalModuleDependency>)
        abstract fun variantOf(dependency: Provider<MinimalExternalModuleDependency>, block: ExternalModuleDependencyVariantSpec.() -> Unit): Provider<MinimalExternalModuleDependency>
    }
}

inline fun <reified T : Task> TaskContainer.register(name: String, action: Action<T>): TaskProvider<T> = register(name, T::class.java, action)
inline fun <reified T : Task> TaskContainer.withType(): TaskCollection<T> = withType(T::class.java)
