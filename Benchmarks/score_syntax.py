#!/usr/bin/env python3
"""Scores sentences, verb lemmas, subjects and objects against a Universal Dependencies treebank.

usage: score_syntax.py prepare GOLD.conllu OUT_DIR   writes OUT_DIR/ud-NNNN.txt: 20 sentences joined by one blank each
       score_syntax.py score GOLD.conllu CODED.jsonl [--errors] [--half 0|1]
           CODED: `chroniclectl code --format analysis` on those files, where offsets count scalars of "text":
           "sentences": [[start, end]], "tokens": [{"start", "end", "lemma"?}],
           "clauses": [{"verbs": [{"tokens": [t], "subject": {"heads": [t], "shared"}, "objects": [{"case", "heads": [t]}]}]}]
           (t: an index into "tokens"; of several heads that "und" joins the first counts, as in the treebank)

A sentence boundary is right when a gold sentence ends there; the ends of paragraphs do not count.
A gold nsubj, nsubj:pass (obj) is found when a clause whose verb tokens hold the governor, or its cop or aux, has that
very token as the first head of its subject (of an object in the accusative). A subject that a clause shares with the
one before it ("shared") counts neither way, as the treebank does not repeat it.
A verb's lemma is right when it is the gold lemma behind the form of its compound:prt child; gold VERBs only, those
whose lemma does not end in -n left out. --errors lists what is wrong; --half takes every other paragraph only.
"""
import collections
import json
import os
import sys

SENTENCES = 20


def sentences(path):
    """The treebank's sentences: each its text and its words (form, lemma, class, governor, relation, start, end)."""
    text, lines, found = "", [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# text = "):
            text = line[9:]
        elif line and not line.startswith("#"):
            lines.append(line.split("\t"))
        elif not line and lines:
            found.append((text, words(text, lines)))
            lines = []
    return found


def words(text, lines):
    """The words of a sentence by their numbers; the parts of a fused word share its place."""
    at, fused, result = 0, {}, {}
    for columns in lines:
        number, form = columns[0], columns[1]
        if "." in number:
            continue
        if "-" in number:
            first, last = map(int, number.split("-"))
            start = text.index(form, at)
            at = start + len(form)
            fused.update({k: (start, at) for k in range(first, last + 1)})
            continue
        place = fused.get(int(number))
        if place is None:
            start = text.index(form, at)
            at = start + len(form)
            place = (start, at)
        result[int(number)] = (form, columns[2], columns[3], int(columns[6]), columns[7], *place)
    return result


def paragraphs(path):
    """The gold paragraphs: name, text and the words with offsets into it, sentence by sentence."""
    all_sentences = sentences(path)
    for index in range(0, len(all_sentences), SENTENCES):
        part = all_sentences[index:index + SENTENCES]
        text, starts = "", []
        for sentence, _ in part:
            text += " " if text else ""
            starts.append(len(text))
            text += sentence
        yield f"ud-{index // SENTENCES:04}", text, [
            {k: (*w[:5], w[5] + s, w[6] + s) for k, w in found.items()} for (_, found), s in zip(part, starts)
        ], [(s, s + len(sentence)) for (sentence, _), s in zip(part, starts)]


class Count:
    """How many were right, coded and in gold."""

    def __init__(self):
        self.right = self.coded = self.gold = 0

    def __str__(self):
        p = self.right / self.coded if self.coded else 0
        r = self.right / self.gold if self.gold else 0
        return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r) if p + r else 0:.3f} (gold {self.gold}, coded {self.coded})"


def children(tree, number, relations):
    return [k for k, w in tree.items() if w[3] == number and w[4] in relations]


def gold_lemma(tree, number):
    particles = children(tree, number, ["compound:prt"])
    lemma = tree[number][1]
    prefix = tree[particles[0]][0].lower() if particles else ""
    return lemma if lemma.startswith(prefix) and prefix and lemma != prefix else prefix + lemma


def relations(tree, wanted):
    """Each (places of the verbs that may hold it, place of the dependent) of the relations `wanted`."""
    for number, word in tree.items():
        if word[4] in wanted and word[3]:
            verbs = [word[3]] + children(tree, word[3], ["cop", "aux", "aux:pass"])
            yield [tree[v][5:7] for v in verbs], word[5:7], word[0], tree[word[3]][0]


def overlaps(a, b):
    return a[0] < b[1] and b[0] < a[1]


def arguments(document, shift):
    """The clauses' (verb places, subject place, object places)."""
    place = [(t["start"] - shift, t["end"] - shift) for t in document["tokens"]]
    for verb in (v for clause in document["clauses"] for v in clause["verbs"]):
        subject = verb.get("subject")
        heads = [place[subject["heads"][0]]] if subject and not subject["shared"] else []
        objects = [place[o["heads"][0]] for o in verb["objects"] if o["case"] == "accusative"]
        yield [place[t] for t in verb["tokens"]], heads, objects, place


def score_relation(kind, trees, coded, count, log, text):
    """Compares the gold relations `kind` of a paragraph with what was coded."""
    wanted = ["nsubj", "nsubj:pass"] if kind == "subject" else ["obj"]
    gold = [r for tree in trees for r in relations(tree, wanted)]
    system = [(verbs, head) for verbs, subjects, objects, _ in coded
              for head in (subjects if kind == "subject" else objects)]
    count.gold += len(gold)
    count.coded += len(system)
    free = list(system)
    for verbs, head, form, governor in gold:
        hit = next((s for s in free if overlaps(s[1], head)
                    and any(overlaps(v, g) for v in s[0] for g in verbs)), None)
        if hit:
            free.remove(hit)
            count.right += 1
        else:
            log(f"{kind}\tmissed\t{form} of {governor}", head[0])
    for verbs, head in free:
        log(f"{kind}\tfalse\t{text[slice(*head)]} of {' '.join(text[slice(*v)] for v in verbs)}", head[0])


def score_lemmas(trees, document, shift, count, log):
    lemmas = {t["start"] - shift: t.get("lemma") for t in document["tokens"]}
    for tree in trees:
        for number, word in tree.items():
            lemma = gold_lemma(tree, number)
            if word[2] != "VERB" or not lemma.endswith("n"):
                continue
            count.gold += 1
            found = lemmas.get(word[5])
            count.coded += found is not None
            count.right += found == lemma
            if found != lemma:
                log(f"lemma\t{found}\t{word[0]}: {lemma}", word[5])


def score(gold_path, coded_path, show, half):
    documents = {}
    for line in open(coded_path, encoding="utf-8"):
        if line.strip():
            document = json.loads(line)
            documents[os.path.splitext(os.path.basename(document["source"]))[0]] = document
    counts = collections.defaultdict(Count)
    for index, (name, text, trees, spans) in enumerate(paragraphs(gold_path)):
        if half is not None and index % 2 != half:
            continue
        empty = {"text": text, "sentences": [], "tokens": [], "clauses": []}
        document = documents.get(name, empty)
        shift = max(document["text"].find(text[:40]), 0)

        def log(message, at):
            if show:
                start = next((s for s, e in spans if s <= at < e), at)
                end = next((e for s, e in spans if s <= at < e), at)
                print(f"{message}\t{name}\t{text[start:end]}")

        ends = {e for _, e in spans[:-1]}
        coded_ends = {e - shift for _, e in document["sentences"]} - {spans[-1][1]}
        count = counts["sentence"]
        count.gold, count.coded = count.gold + len(ends), count.coded + len(coded_ends)
        count.right += len(ends & coded_ends)
        for at in sorted(ends ^ coded_ends):
            log("sentence\t%s\t%s" % ("missed" if at in ends else "false", text[max(0, at - 25):at + 15]), at)
        coded = list(arguments(document, shift))
        for kind in ("subject", "object"):
            score_relation(kind, trees, coded, counts[kind], log, text)
        score_lemmas(trees, document, shift, counts["lemma"], log)
    for kind in ("sentence", "subject", "object"):
        print(f"{kind:8} {counts[kind]}")
    lemma = counts["lemma"]
    print(f"lemma    accuracy {lemma.right / max(lemma.gold, 1):.3f} (gold {lemma.gold}, coded {lemma.coded})")


def main():
    if len(sys.argv) < 4 or sys.argv[1] not in ("prepare", "score"):
        sys.exit(__doc__)
    mode, gold, other = sys.argv[1:4]
    if mode == "prepare":
        os.makedirs(other, exist_ok=True)
        for name, text, _, _ in paragraphs(gold):
            with open(os.path.join(other, name + ".txt"), "w", encoding="utf-8") as file:
                file.write(text + "\n")
        return
    half = int(sys.argv[sys.argv.index("--half") + 1]) if "--half" in sys.argv else None
    score(gold, other, "--errors" in sys.argv, half)


main()
