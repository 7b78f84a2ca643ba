import XCTest

/// The first minute on a simulator: the library is linked, the game opens, and VoiceOver's names lead to the first card.
final class FirstMinuteTests: XCTestCase {
    @MainActor
    func testAChildComesToTheFirstCard() {
        let app = XCUIApplication()
        app.launch()
        let english = app.buttons.matching(NSPredicate(format: "label BEGINSWITH %@", "English")).firstMatch
        XCTAssertTrue(english.waitForExistence(timeout: 10))
        // The first touch speaks where the simulator has a voice, the second chooses.
        english.tap()
        if english.waitForExistence(timeout: 2) { english.tap() }
        let camel = app.buttons["Camel"]
        XCTAssertTrue(camel.waitForExistence(timeout: 5))
        camel.tap()
        app.buttons["How old are you?"].tap()
        let age = app.buttons["8–10 years"]
        XCTAssertTrue(age.waitForExistence(timeout: 5))
        age.tap()
        app.buttons["Let’s play"].tap()
        let play = app.buttons.matching(NSPredicate(format: "label BEGINSWITH %@", "Play")).firstMatch
        XCTAssertTrue(play.waitForExistence(timeout: 5))
        play.tap()
        XCTAssertTrue(app.buttons["Check"].waitForExistence(timeout: 5))
        let picture = XCTAttachment(screenshot: app.screenshot())
        picture.lifetime = .keepAlways
        add(picture)
    }
}
