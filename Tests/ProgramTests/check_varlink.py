"""Calls every method of io.chronicled.Control and org.varlink.service with a client that is not ours.

usage: check_varlink.py SOCKET ARTICLE

Every reply must have the fields and types that the interface description gives it, and every error
must be declared. A method of the description that is not called here is a failure. ARTICLE is the id
of an article with an event.
"""
import json
import sys

import varlink
from varlink import scanner

CONTROL, SERVICE = "io.chronicled.Control", "org.varlink.service"
socket, article = sys.argv[1:]
REPLIES = {
    SERVICE: {"GetInfo": {}, "GetInterfaceDescription": {"interface": CONTROL}},
    CONTROL: {
        "Status": {},
        "Sync": {},
        "Tail": {"last": 3},
        "Show": {"id": article},
        "Search": {"limit": 3, "from": "2020"},
        "Happening": {"id": article + "/1"},
        "Metrics": {},
        "Rescan": {},
        "Retry": {},
        "Rotate": {},
        "Pause": {},
        "Resume": {},
        "Reload": {},
    },
}
STREAMS = ["Tail", "Show", "Search", "Happening"]
ERRORS = [
    ("Tail", True, {"after": "99999999999999999999"}, CONTROL + ".NoSuchSequence"),
    ("Tail", True, {"article": article + "/1"}, CONTROL + ".NoSuchRecord"),
    ("Tail", True, {"last": 1, "article": article}, SERVICE + ".InvalidParameter"),
    ("Tail", True, {"last": -1}, SERVICE + ".InvalidParameter"),
    ("Tail", False, {}, SERVICE + ".ExpectedMore"),
    ("Show", True, {"id": "0" * 32}, CONTROL + ".NoSuchRecord"),
    ("Show", True, {"id": article + "/99"}, CONTROL + ".NoSuchRecord"),
    ("Search", True, {"type": "CONSUL"}, CONTROL + ".InvalidQuery"),
    ("Search", True, {"before": article + "/99"}, CONTROL + ".NoSuchRecord"),
    ("Search", True, {"limit": 0}, SERVICE + ".InvalidParameter"),
    ("Search", False, {}, SERVICE + ".ExpectedMore"),
    ("Happening", True, {"id": article + "/99"}, CONTROL + ".NoSuchRecord"),
    ("Retry", False, {"files": ["nirgends.txt"]}, CONTROL + ".NotRejected"),
]


def conforms(value, declared, interface, place):
    """Fails unless the value is exactly what the type declares."""
    if isinstance(declared, scanner._Maybe):
        return value is None or conforms(value, declared.element_type, interface, place)
    if isinstance(declared, scanner._CustomType):
        return conforms(value, interface.members[declared.name].type, interface, place)
    if isinstance(declared, scanner._Object):
        assert isinstance(value, dict), place
    elif isinstance(declared, scanner._Array):
        assert isinstance(value, list), place
        for element in value:
            conforms(element, declared.element_type, interface, place + "[]")
    elif isinstance(declared, scanner._Struct):
        assert isinstance(value, dict), place
        assert not set(value) - set(declared.fields), f"{place}: {set(value)} not declared"
        for name, field in declared.fields.items():
            assert name in value or isinstance(field, scanner._Maybe), f"{place}.{name} missing"
            conforms(value.get(name), field, interface, f"{place}.{name}")
    elif type(declared) is float:
        assert type(value) in (int, float), place
    else:
        assert type(value) is type(declared), f"{place}: {value!r} is no {type(declared)}"


def recorded(handler, replies):
    """Has the handler note each reply as it came, before it leaves out what it does not know."""
    take = handler._next_message

    def noting():
        for message in take():
            replies.append(json.loads(message))
            yield message

    handler._next_message = noting


def call_all(client, name):
    interface, replies = client.get_interface(name), []
    with client.open(name) as handler:
        recorded(handler, replies)
        methods = [m for m in interface.members.values() if isinstance(m, scanner._Method)]
        uncalled = {method.name for method in methods} - set(REPLIES[name])
        assert not uncalled, f"not called: {uncalled}"
        for method in sorted(methods, key=lambda m: list(REPLIES[name]).index(m.name)):
            replies.clear()
            call, stream = getattr(handler, method.name), method.name in STREAMS
            answer = call(_more=stream, **REPLIES[name][method.name])
            count = len(list(answer)) if stream else 1
            assert len(replies) == count and not any("error" in reply for reply in replies)
            assert [reply.get("continues", False) for reply in replies] == [True] * (count - 1) + [False]
            for reply in replies:
                conforms(reply["parameters"], method.out_type, interface, method.name)
            print(f"{name}.{method.name} {count}")


def provoke_errors(client):
    interfaces = {name: client.get_interface(name) for name in REPLIES}
    for method, more, parameters, expected in ERRORS:
        with client.open(CONTROL) as handler:
            try:
                answer = getattr(handler, method)(_more=more, **parameters)
                list(answer if more else [])
            except varlink.VarlinkError as error:
                said = error.as_dict()
            else:
                raise AssertionError(f"{method} {parameters}: no error")
        assert said["error"] == expected, said
        name, _, short = said["error"].rpartition(".")
        declared = interfaces[name].members[short].type
        conforms(said.get("parameters", {}), declared, interfaces[name], short)
        print(f"{said['error']} {said.get('parameters')}")


with varlink.Client("unix:" + socket) as client:
    client.get_interfaces()
    for name in REPLIES:
        call_all(client, name)
    provoke_errors(client)
