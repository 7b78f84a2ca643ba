package app.mehfooz

import org.junit.Assert.assertEquals
import org.junit.Assert.fail
import org.junit.Assume.assumeTrue
import org.junit.BeforeClass
import org.junit.Ignore
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** The counting of tests: what was not run has not passed. */
class TestsTest {
    @Test fun what_passes_and_what_fails_is_counted() = assertEquals(Tests.Count(1, 1), count("Mixed"))
    @Test fun a_class_without_tests_has_failed() = assertEquals(Tests.Count(0, 1), count("Empty"))
    @Test fun a_class_that_is_not_there_has_failed() = assertEquals(Tests.Count(0, 1), count("Nowhere"))
    @Test fun a_class_that_cannot_start_has_failed() = assertEquals(Tests.Count(0, 1), count("Unstartable"))
    @Test fun what_is_ignored_has_not_passed() = assertEquals(Tests.Count(0, 1), count("Ignored"))
    @Test fun what_assumes_too_much_has_not_passed() = assertEquals(Tests.Count(0, 1), count("Assuming"))
    @Test fun a_class_for_an_android_that_is_not_here_has_failed() = assertEquals(Tests.Count(0, 1), count("ForOldAndroid"))

    private fun count(name: String) = Tests.run(listOf("TestsTest$$name"), say = {})

    class Mixed {
        @Test fun passes() = Unit
        @Test fun fails() = fail("planted")
    }

    class Empty

    class Unstartable {
        @Test fun passes() = Unit

        companion object {
            @JvmStatic @BeforeClass fun start(): Unit = error("planted")
        }
    }

    class Ignored {
        @Test @Ignore("planted") fun passes() = Unit
    }

    class Assuming {
        @Test fun passes() = assumeTrue(false)
    }

    @RunWith(RobolectricTestRunner::class)
    class ForOldAndroid {
        @Test @Config(sdk = [24]) fun passes() = Unit
    }
}
