import Testing

@testable import Control

@Suite struct TailParametersTests {
    @Test(arguments: [
        TailParameters(), TailParameters(last: 0), TailParameters(after: "0", follow: true),
        TailParameters(article: "a"), TailParameters(last: 1_000_000),
    ])
    func takesOneBeginning(parameters: TailParameters) {
        #expect(parameters.fault == nil)
    }

    @Test(arguments: [
        (TailParameters(last: -1), "last"), (TailParameters(last: 1_000_001), "last"),
        (TailParameters(last: 1, after: "1"), "after"),
        (TailParameters(last: 1, article: "a"), "article"),
        (TailParameters(after: "1", article: "a"), "article"),
    ])
    func namesTheParameterThatAnotherRulesOut(parameters: TailParameters, name: String) {
        #expect(parameters.fault == name)
    }
}
