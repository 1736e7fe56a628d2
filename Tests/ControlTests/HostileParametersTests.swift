import LinuxSystem
import Testing

@testable import Control

/// Calls that are sound, with parameters that are not.
@Suite struct HostileParametersTests {
    private struct Nothing: ReplyStream {
        func next() -> StreamStep { .finish(TailReply.end) }
    }

    private let router = Router(
        routes: [
            .tail { _ in Nothing() }, .show { _ in Nothing() }, .retry { _ in Nothing() },
            .search { _ in Nothing() }, .happening { _ in Nothing() },
        ], interfaces: ["io.chronicled.Control"])

    @Test(arguments: [
        ("Tail", #"{"last":99999999999999999999}"#, "last"), ("Tail", #"{"last":1e400}"#, "last"),
        ("Tail", #"{"last":1.5}"#, "last"), ("Tail", #"{"last":-1}"#, "last"),
        ("Tail", #"{"last":"1"}"#, "last"), ("Tail", #"{"last":true}"#, "last"),
        ("Tail", #"{"after":17}"#, "after"), ("Tail", #"{"follow":1}"#, "follow"),
        ("Tail", #"{"article":["a"]}"#, "article"), ("Tail", #"{"last":1,"after":"1"}"#, "after"),
        ("Tail", #"{"LAST":1}"#, "LAST"), ("Show", "{}", "id"), ("Show", #"{"id":null}"#, "id"),
        ("Show", #"{"id":{}}"#, "id"), ("Show", #"{"id":"\ud83d"}"#, "id"),
        ("Retry", #"{"files":"a.txt"}"#, "files"), ("Retry", #"{"files":[null]}"#, "files"),
        ("Retry", #"{"files":{"a":1}}"#, "files"), ("Search", #"{"limit":0}"#, "limit"),
        ("Search", #"{"limit":10001}"#, "limit"), ("Search", #"{"limit":"9"}"#, "limit"),
        ("Search", #"{"words":"a"}"#, "words"), ("Search", #"{"words":[1]}"#, "words"),
        ("Search", #"{"actor":["a"]}"#, "actor"), ("Search", #"{"said-by":"a"}"#, "said-by"),
        ("Search", #"{"before":"a/1","happenings":true}"#, "before"),
        ("Happening", "{}", "id"), ("Happening", #"{"id":7}"#, "id"),
    ])
    func areNamed(method: String, parameters: String, name: String) throws {
        let call = MethodCall(
            method: "io.chronicled.Control.\(method)",
            parameters: JSONBytes(trusting: Array(parameters.utf8)), allowsMore: true)
        do throws(MethodError) {
            _ = try router.response(to: call, from: .own)
            Issue.record("the call was answered")
        } catch {
            #expect(error.name == "org.varlink.service.InvalidParameter")
            let named = try error.parameters.member("parameter")?.decoded(as: String.self)
            #expect(named?.split(separator: ".").first.map(String.init) == name)
        }
    }
}
