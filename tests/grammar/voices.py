"""What people say about a council's children's services, and words that are nobody's statement."""

from collections.abc import Callable
from typing import Any

from speakers import Paper, Person

from grammar import Draw

TOPIC = "statement"
Said = tuple[list[str], list[dict[str, Any]]]


def _fact(person: Person | str, text: str, reported: str) -> dict[str, Any]:
    speaker = person if isinstance(person, str) else person.name
    return {"speaker": speaker, "text": text, "reported": reported}


# What is said.


def _quoted_after(paper: Paper) -> Said:
    draw, one = paper.draw, paper.person()
    words = ". ".join(paper.said()[0] for _ in range(draw.number(1, 2))) + "."
    wording = draw.one(
        "{} said: {w}", "{} said: {w}", "{} said, {w}", "{} told the Ambermere Post: {w}", "{} told councillors: {w}", "{} commented: {w}",
        "{} insisted: {w}", "Speaking after the meeting, {i} said: {w}", "Responding to the report, {i} said: {w}",
        "Asked whether heads would roll, {i} said: {w}", "In a letter to parents, {i} wrote: {w}", "On Tuesday {i} told the cabinet: {w}",
        "Commenting on the findings, {i} said: {w}", "{} wrote on Facebook: {w}", "{} has said: {w}", "{} told Monday’s scrutiny committee: {w}",
        "In a statement, {i} said: {w}", "{} hit back: {w}", "{} tweeted: {w}", "{} was blunt: {w}", "{} had this to say: {w}",
        "Writing to the minister last week, {i} said: {w}", "{} told the BBC: {w}", "Last night {i} said: {w}", "{} put it this way: {w}",
        "{} responded: {w}", "{} said on Monday: {w}", "{} replied: {w}",
    )  # fmt: skip
    return [paper.fill(wording, one, paper.quote(words))], [_fact(one, words, "direct")]


def _quoted_before(paper: Paper) -> Said:
    draw, one = paper.draw, paper.person()
    words = paper.said()[0]
    wording = draw.one(
        "{w} said {last}.", "{w} {i} said.", "{w} {i} added.", "{w} insisted {last}.", "{w} {i} told reporters.", "{w} {i} told the meeting.",
        "{w} said {i} on Tuesday.", "{w} {i} warned.", "{w} explained {last}.", "{w} according to {last}.",
    )  # fmt: skip
    return [paper.fill(wording, one, paper.quote(f"{words},"))], [_fact(one, words, "direct")]


def _split(paper: Paper) -> Said:
    draw, one = paper.draw, paper.person()
    first, second = paper.said()[0], paper.said()[0]
    wording = draw.one("said {last}.", "{i} said.", "{i} told the Post.", "said {i} last night.")
    line = f"{paper.quote(first + ',')} {paper.fill(wording, one)} {paper.quote(second + '.')}"
    return [line], [_fact(one, f"{first}. {second}.", "direct")]


def _run_on(paper: Paper) -> Said:
    one, (opened, closed) = paper.person(), paper.marks
    first, second = paper.said()[0], paper.said()[0]
    lines = [f"{paper.name(one)} said: {opened}{first}.", f"{opened}{second}.{closed}"]
    return lines, [_fact(one, f"{first}. {second}.", "direct")]


def _reported(paper: Paper) -> Said:
    draw, one = paper.draw, paper.person()
    words = paper.said()[1]
    wording = draw.one(
        "{} said {w}.", "{} said that {w}.", "{} told members that {w}.", "{} admitted that {w}.", "{} insisted {w}.", "{} warned that {w}.",
        "According to {i} {w}.", "At Monday’s meeting {i} said that {w}.", "{} also said {w}.", "{} has claimed that {w}.",
        "{} made it clear that {w}.", "{} explained that {w}.", "Cabinet members were told by {i} that {w}.", "{} conceded that {w}.",
        "In an interview with the Post, {i} said {w}.", "{} thanked the staff and said {w}.", "{} apologised and said that {w}.",
        "{} rejected calls for an inquiry, saying that {w}.", "{} is adamant that {w}.", "{} believes that {w}.", "{} is of the view that {w}.",
        "{} told The Ambermere Post last night that {w}.", "Asked about the delay, {i} said that {w}.", "{} pointed out that {w}.",
        "{} assured parents that {w}.", "{} reminded members that {w}.", "{} wrote to staff to say that {w}.", "{} has repeatedly said that {w}.",
        "{} stressed that {w}.", "{} went on to say that {w}.", "{} let it be known that {w}.", "{} expressed concern that {w}.",
    )  # fmt: skip
    line = paper.fill(wording, one, words)
    if wording.startswith("According") and not line.split(f" {words}")[0].endswith(","):
        line = line.replace(f" {words}", f", {words}")
    return [line], [_fact(one, words, "indirect")]


def _reported_before(paper: Paper) -> Said:
    draw, one = paper.draw, paper.person()
    words = paper.said()[1]
    words = words[:1].upper() + words[1:]
    wording = draw.one("{w}, said {last}.", "{w}, {i} said.", "{w}, {i} told members.", "{w}, according to {last}.", "{w}, {i} has said.", "{w}, {i} insisted.")  # fmt: skip
    return [paper.fill(wording, one, words)], [_fact(one, words, "indirect")]


def _followed(paper: Paper) -> Said:
    """Somebody speaks, and goes on in another sentence."""
    draw, one = paper.draw, paper.person()
    words = paper.said()[1]
    lines, facts = [f"{paper.name(one)} said {words}."], [_fact(one, words, "indirect")]
    pronoun = one.pronoun
    again = draw.one(pronoun, pronoun, paper.short(one))
    quoted, reported = paper.said()
    if draw.one(True, False):
        verb = draw.one("said", "told the Post", "warned", "concluded")
        lead = draw.one("Asked about money, ", "Of the staff, ")
        lines.append(f"{lead}{again} {verb}: {paper.quote(quoted + '.')}")
        facts.append(_fact(one, f"{quoted}.", "direct"))
    else:
        verb = draw.one("said that", "said", "admitted that", "insisted that", "also said that")
        lines.append(f"{again[:1].upper()}{again[1:]} {verb} {reported}.")
        facts.append(_fact(one, reported, "indirect"))
    return draw.one([" ".join(lines)], lines), facts


def _mixed(paper: Paper) -> Said:
    draw, one = paper.draw, paper.person()
    word = draw.one("a disgrace", "long overdue", "nothing new", "deeply troubling")
    words = f"{paper.topic()} was {paper.quote(word)}"
    wording = draw.one("{} said {w}.", "{} told the meeting that {w}.", "{} said last night that {w}.")  # fmt: skip
    return [paper.fill(wording, one, words)], [_fact(one, words, "indirect")]


def _spokesperson(paper: Paper) -> Said:
    draw = paper.draw
    who, speaker = draw.one(
        ("A council spokesperson", "council spokesperson"), ("A spokesman for the council", "spokesman for the council"),
        ("A Department for Education spokeswoman", "Department for Education spokeswoman"),
        ("A spokesperson for the Department for Education", "spokesperson for the Department for Education"),
        ("A spokesperson for Ambermere City Council", "spokesperson for Ambermere City Council"),
        ("An Ambermere City Council spokesman", "Ambermere City Council spokesman"),
    )  # fmt: skip
    quoted, reported = paper.said()
    within = who[:1].lower() + who[1:]
    if draw.one(True, False):
        line = f"{who} said: {paper.quote(quoted + '.')}"
        return [line], [_fact(speaker, f"{quoted}.", "direct")]
    if draw.one(True, False):
        line = f"{paper.quote(quoted + ',')} {draw.one(f'said {within}', f'{within} said')}."
        return [line], [_fact(speaker, quoted, "direct")]
    return [f"{who} said {draw.maybe('that ')}{reported}."], [_fact(speaker, reported, "indirect")]


def _body(paper: Paper) -> Said:
    draw = paper.draw
    quoted, reported = paper.said()
    wording = draw.one("In a statement, {} said", "{c} said", "{c} has said", "{c} insisted")
    who, speaker = draw.one(("the council", "Ambermere City Council"), ("Unison", "Unison"), ("the Department for Education", "Department for Education"))  # fmt: skip
    line = wording.replace("{}", who).replace("{c}", who[:1].upper() + who[1:])
    if draw.one(True, False):
        return [f"{line}: {paper.quote(quoted + '.')}"], [_fact(speaker, f"{quoted}.", "direct")]
    return [f"{line} {reported}."], [_fact(speaker, reported, "indirect")]


def _joint(paper: Paper) -> Said:
    draw = paper.draw
    first, second = draw.some(paper.people, least=2, most=2)
    words = f"{paper.said()[0]}."
    wording = draw.one("In a joint statement {} and {} said: ", "{} and {} said in a joint statement: ", "{} and {} said: ")  # fmt: skip
    line = wording.format(paper.inner(first), paper.inner(second)) + paper.quote(words)
    line = line[:1].upper() + line[1:]
    return [line], [_fact(f"{first.name} and {second.name}", words, "direct")]


# What nobody says: the look-alikes.


def _silence(paper: Paper) -> Said:
    wording = paper.draw.one(
        "{} declined to comment.", "{} has been asked to comment.", "{} was approached for comment.", "{} would not say when the post would be filled.",
        "{} did not respond to a request for a statement.", "{} is expected to make a statement next week.", "{} was told to report by Easter.",
        "{} thanked the staff for their work.", "{} refused to be drawn on the cost.", "{} has yet to say whether the plan will change.",
        "{} was said to be considering a new post.", "{} welcomed the report.", "{} asked for a further paper on caseloads.",
        "{} has written to the minister about the delay.", "{} will speak at the next meeting.", "{} spoke for ten minutes and then took questions.",
        "{} is among those named in the report.", "{} has called for a review of caseloads.", "{} was accused of ignoring the warnings.",
        "{} chaired the meeting at which the plan was agreed.", "{} was told that caseloads were too high.", "{} heard that staff had left.",
        "{} knew that staff had left.", "{} was asked whether the plan would change.", "{} must explain why the plan changed.",
        "{} never said that the plan was safe.", "The report says {i} had warned that staff were leaving.", "{} has been told that the plan must change.",
        "{} will be asked why the plan changed.", "{} wants to know whether the plan will change.", "{} will have to say whether the plan is safe.",
        "Nobody told {i} that staff had left.", "{} learned that staff had left.", "{} saw that caseloads were too high.",
    )  # fmt: skip
    return [paper.fill(wording, paper.person())], []


def _paper_speaks(paper: Paper) -> Said:
    quoted, reported = paper.said()
    wording = paper.draw.one(
        "The report said: {q}", "The report says that {r}.", "The plan says {r}.", "Inspectors said {r}.", "Ofsted said that {r}.",
        "The direction says that {r}.", "The minutes record that {r}.", "Figures show that {r}.", "The notice says {r}.",
        "The audit concluded that {r}.", "Inspectors wrote: {q}", "It is clear that {r}.", "One section is headed {t}.",
        "Ofsted’s report stated: {q}", "It emerged that {r}.", "The review found that {r}.", "It is understood that {r}.",
        "The strategy, called {t}, was agreed in May.", "The law says that every council must have a director.",
        "The statement of accounts says that reserves are low.", "The inspection report said that {r}.", "A poster in the entrance reads {q}",
    )  # fmt: skip
    line = wording.replace("{q}", paper.quote(f"{quoted}.")).replace("{t}", paper.quote(quoted))
    return [line.replace("{r}", reported)], []


def _scare_words(paper: Paper) -> Said:
    word = paper.quote(paper.draw.one("inadequate", "good", "requires improvement", "front door", "golden hello", "Safer Together"))  # fmt: skip
    wording = paper.draw.one(
        "The council’s services were rated {} in June.", "The so-called {} has been rebuilt.", "A programme known as {} began last spring.",
        "Staff work in what is known as the {} team.", "Its {} scheme has been praised.", "Three of the teams had been {} for a year.",
    )  # fmt: skip
    return [wording.format(word)], []


def _plain(paper: Paper) -> Said:
    line = paper.draw.one(
        "The committee meets again on 4 June.", "The council employs 310 social workers.", "A vote will be held in the autumn.",
        "Ambermere City Council’s children’s services look after 640 children.", "The report can be read on the council’s website.",
        "Members voted by 30 to 21 to accept the plan.", "Nobody from the department attended.", "The telephone number to call is 01632 960001.",
        "The improvement board will meet each month.", "Members asked a number of questions.", "The committee noted the report.",
        "Image caption: The council’s offices in Market Street", "Residents can have their say until 30 June.",
        "The chair reminded members to declare interests.", "Had anybody said so at the time, the plan would have changed.",
    )  # fmt: skip
    return [line], []


_FACTS: tuple[Callable[[Paper], Said], ...] = (
    _quoted_after, _quoted_before, _split, _run_on, _reported, _reported, _reported_before, _followed, _mixed, _spokesperson, _body, _joint,
)  # fmt: skip
_OTHERS: tuple[Callable[[Paper], Said], ...] = (_silence, _silence, _paper_speaks, _paper_speaks, _scare_words, _plain)  # fmt: skip


def draw_paper(number: int) -> tuple[str, str, list[dict[str, Any]]]:
    """A news page: its text, its day and what it says that people said."""
    draw = Draw(number)
    paper = Paper(draw)
    lines = [
        draw.one("Ambermere Post, 16 May 2019", "Council sorry after critical report", "Children’s services in Ambermere: what happens next"),
        draw.one(
            "Ambermere City Council’s children’s services were rated inadequate by Ofsted in April.",
            "A report on the children’s services of Ambermere City Council went to its scrutiny committee on Tuesday.",
            "Children’s services at Ambermere City Council are to be overseen by a commissioner.",
        ),
    ]  # fmt: skip
    expected: list[dict[str, Any]] = []
    for _ in range(3):
        for make in draw.some((draw.one(*_FACTS), draw.one(*_OTHERS)), least=2):
            told, facts = make(paper)
            lines += told
            expected += facts
    return "\n".join(lines), "2019-05-16", expected
