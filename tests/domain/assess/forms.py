"""Small questionnaires and answers to them, made in one line."""

from workshop.domain.assess.answers import Answer, Respondent, RespondentRole
from workshop.domain.assess.questionnaire import Area, LevelMeaning, Question, Questionnaire


def question(id, *, essential=False):
    return Question(
        id,
        f"How is {id} done?",
        "It matters.",
        (f"Nobody does {id}.", f"Some do {id}.", f"Most do {id}.", f"All do {id}."),
        (f"Begin {id}.", f"Spread {id}.", f"Perfect {id}."),
        essential=essential,
    )


def area(id, questions):
    """`"a b! c"` are three questions, of which b is essential."""
    made = (question(name.rstrip("!"), essential=name.endswith("!")) for name in questions.split())
    return Area(id, id, tuple(made))


def questionnaire(requires, **areas):
    """`requires` are the areas that levels 2, 3 and 4 add, as in `("plan", "check", "")`."""
    titles = ("Luck", "Hope", "Control", "Dynamic")
    added = ((), *(tuple(names.split()) for names in requires))
    one, two, three, four = (LevelMeaning(*each) for each in zip(titles, titles, added, strict=True))
    return Questionnaire(
        "small",
        "Small",
        (one, two, three, four),
        tuple(area(id, questions) for id, questions in areas.items()),
    )


def person(name, role="rep", *, shown_by_role=False):
    return Respondent(name, RespondentRole(role), shown_by_role)


def said(asked, *levels):
    """One respondent for each level, who gives it to every question; None is "I don't know"."""
    return tuple(
        Answer(person(f"p{number}"), question.id, level)
        for number, level in enumerate(levels)
        for question in asked.questions
    )


def raised(answers, to, *questions):
    """The same answers, but with `to` for these questions."""
    return tuple(
        Answer(each.respondent, each.question, to, each.note) if each.question in questions else each
        for each in answers
    )
