from dataclasses import replace

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.process import BuyingStep, Milestone, Process, RecommendedActivity, Stage, Story
from workshop.exports.page_room import arranged
from workshop.exports.qualifying_sheet import sheets
from workshop.exports.spreads import spreads, stories_of

NOTE = "Board met on 2 April and released 84,000."


def stage(gates=0, activities=0, **more):
    return Stage(
        "s",
        "Need agreed",
        20,
        milestones=tuple(
            Milestone(f"g{n}", "Budget named", gate=True, evidence="Mail") for n in range(gates)
        ),
        activities=tuple(
            RecommendedActivity(f"a{n}", "Call", support=Support(1, 2)) for n in range(activities)
        ),
        **more,
    )


def spread(of, **more):
    return next(spreads(Process("Any", (of,), **more)))


def test_the_notes_stand_on_the_emptier_page():
    assert arranged(spread(stage(1, 8, good_note=NOTE)), "a4").notes_left
    assert not arranged(spread(stage(7, 1, good_note=NOTE)), "a4").notes_left


def test_the_list_of_gates_stays_with_the_buyer_unless_only_our_page_has_room():
    assert arranged(spread(stage(4, 4)), "a4").check_left
    assert not arranged(spread(stage(11, 1)), "a4").check_left
    assert arranged(spread(stage(11, 14)), "a4").check_left


def test_lines_stand_closer_only_where_a_page_would_overflow():
    assert not arranged(spread(stage(4, 4)), "a4").close
    assert arranged(spread(stage(4, 12)), "a4").close


def test_what_fits_on_a4_may_stand_closer_on_letter():
    tight = spread(stage(1, 10))

    assert not arranged(tight, "a4").close
    assert arranged(tight, "letter").close


def test_a_short_story_opens_our_page_and_a_long_one_follows():
    short, long = Story("s", "Cups", "They slid.", stage="s"), Story("l", "Jars", "x" * 600, stage="s")
    found = spread(stage(1), stories=(long, short))

    assert found.opening == short
    assert found.later == (long,)


def test_a_story_of_no_stage_is_told_of_the_whole():
    lost = Story("w", "Cups", "They slid.", stage="gone")
    process = Process("Any", (stage(1),), stories=(lost, replace(lost, id="v", stage="")))

    assert [story.id for story in stories_of(process, "")] == ["w", "v"]


def test_a_stage_names_the_buyer_s_own_steps_that_it_goes_along_with():
    process = Process("Any", (stage(1, serves=("b", "gone")),), buying_steps=(BuyingStep("b", "Compares"),))

    assert next(spreads(process)).serves == ("Compares",)


def test_a_milestone_covers_a_point_by_its_words_or_because_people_said_so():
    by_words = Milestone("a", "Budget allocated")
    said = Milestone("b", "Letter sent", points=("bant.budget", "meddicc.champion"))
    first = Stage("s", "Need", 10, milestones=(by_words,))
    bant, meddicc = sheets(Process("Any", (first, replace(first, id="t", milestones=(said,)))))

    assert [(each.milestone.id, each.stage) for each in bant.lines[0].by] == [("a", 1), ("b", 2)]
    assert (bant.covered, len(bant.lines)) == (1, 4)
    champion = next(line for line in meddicc.lines if line.point.id == "champion")
    assert [each.milestone.id for each in champion.by] == ["b"]
