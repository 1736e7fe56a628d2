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
        ("", "call"),
        ("hello", "call"),
        (#"{"method":"a.B""#, "call"),
        (#"{"method":"a.B"}{}"#, "call"),
        ("[]", "call"),
        ("17", "call"),
        (#""a.B""#, "call"),
        ("{}", "method"),
        (#"{"method":null}"#, "method"),
        (#"{"method":7}"#, "method"),
        (#"{"method":"a.B","method":"a.C"}"#, "method"),
        (#"{"method":"a.B","parameters":[]}"#, "parameters"),
        (#"{"method":"a.B","parameters":"x"}"#, "parameters"),
        (#"{"method":"a.B","more":"yes"}"#, "more"),
        (#"{"method":"a.B","oneway":1}"#, "oneway"),
    ])
    func refusesWhatIsNoCall(text: String, parameter: String) {
        #expect(throws: MethodError.invalidParameter(parameter)) {
            try MethodCall(frame: Array(text.utf8))
        }
    }
}
