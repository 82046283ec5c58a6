from tests.domain.cluster.told import WON, deal, group_of
from workshop.domain.cluster.decisions import Different, Labelled, Same
from workshop.domain.cluster.discover import discover


def test_ids_are_made_from_labels_and_differ():
    found = discover(WON)

    ids = [group.id for group in found.groups]
    assert group_of(found, "a5").id == "they-signed-the-contract"
    assert len(set(ids)) == len(ids)


def test_a_label_in_another_script_still_gets_an_id():
    found = discover([deal("a", "buyer: ההסכם נחתם", "buyer: التوقيع على العقد")])

    assert [group.id for group in found.groups] == ["group", "group-2"]


def test_a_group_keeps_its_id_under_another_label():
    before = discover(WON)

    after = discover(WON, decisions=[Labelled(("a5", "b6"), "The ink is dry")], previous=before)

    assert group_of(after, "a5").label == "The ink is dry"
    assert group_of(after, "a5").id == group_of(before, "a5").id


def test_the_part_with_the_majority_keeps_the_id_when_a_group_is_split():
    before = discover(WON)

    after = discover(WON, decisions=[Different(("c5",))], previous=before)

    assert group_of(after, "a5").id == group_of(before, "a5").id
    assert group_of(after, "c5").id not in {group.id for group in before.groups}


def test_the_fuller_of_two_merged_groups_lends_its_id():
    before = discover(WON)

    after = discover(WON, decisions=[Same(("a1", "b1", "c1", "a2", "b2"))], previous=before)

    assert group_of(after, "a2").id == group_of(before, "a1").id


def test_a_new_deal_leaves_the_ids_as_they_were():
    before = discover(WON)
    another = deal("d", "buyer: asked for a demo", "us: gave a demo", "buyer: they signed the contract")

    after = discover((*WON, another), previous=before)

    assert group_of(after, "d3").id == group_of(before, "a5").id
    assert group_of(after, "d1").id == group_of(before, "a1").id
