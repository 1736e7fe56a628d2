import Testing

@testable import Control

@Suite struct MethodCallTests {
    @Test func readsWhatItWrites() throws {
        let call = MethodCall(
            method: "a.b.\"C\"", parameters: JSONBytes(object: ["x": .null]), isOneway: true,
            allowsMore: true, wantsUpgrade: true)
        #expect(call.frame.last == 0)
        #expect(try MethodCall(frame: call.frame.dropLast()) == call)
    }

    @Test(arguments: [
        #"{"method":"a.B"}"#,
        #"{"method":"a.B","parameters":null,"oneway":null,"more":null,"upgrade":null}"#,
        #" { "method" : "a.B", "parameters" : {}, "more": false, "org.example": {"x":1} } "#,
    ])
    func takesMissingAndNullForAbsent(text: String) throws {
        #expect(try MethodCall(frame: Array(text.utf8)) == MethodCall(method: "a.B"))
    }

    @Test(arguments: [
        ("", "not JSON"),
        ("hello", "not JSON"),
        (#"{"method":"a.B""#, "not JSON"),
        (#"{"method":"a.B"}{}"#, "not JSON"),
        ("[]", "no object"),
        ("17", "no object"),
        (#""a.B""#, "no object"),
        ("{}", "no method"),
        (#"{"method":null}"#, "no method"),
        (#"{"method":7}"#, "method: wrong type"),
        (#"{"method":"a.B","parameters":[]}"#, "parameters: no object"),
        (#"{"method":"a.B","parameters":"x"}"#, "parameters: no object"),
        (#"{"method":"a.B","more":"yes"}"#, "more: wrong type"),
        (#"{"method":"a.B","oneway":1}"#, "oneway: wrong type"),
    ])
    func refusesWhatIsNoCall(text: String, reason: String) {
        #expect(throws: MethodError.malformedCall(reason)) {
            try MethodCall(frame: Array(text.utf8))
        }
    }
}
