"""Stages from tables: Odoo's by label or by field, Frappe's, and anybody's."""

import pytest

from workshop.domain.problems import BadInput
from workshop.intake.pipelines.reading import is_pipeline, read_pipeline


def read(text, name="stages.csv"):
    return read_pipeline(text.encode(), name=name, fallback="How Acme sells")


def told(process):
    return [(stage.title, stage.probability) for stage in process.stages]


def test_odoo_s_stages_stand_in_their_sequence_and_won_is_left_out():
    process = read(
        "id,name,sequence,is_won,fold,requirements\n"
        'crm.stage_lead3,Proposition,3,False,False,"Buyer has: named the problem; invited the payer."\n'
        "crm.stage_lead4,Won,70,True,False,\n"
        "crm.stage_lead1,New,1,False,False,\n"
    )
    assert told(process) == [("New", 10), ("Proposition", 90)]
    assert [each.title for each in process.stages[1].milestones] == [
        "Named the problem",
        "Invited the payer",
    ]


def test_odoo_s_labels_are_known_too():
    process = read(
        "External ID;Stage Name;Sequence;Is Won Stage?;Requirements\na;New;1;False;\nb;Won;9;True;\n"
    )
    assert told(process) == [("New", 50)]


def test_frappe_s_type_says_what_is_closed():
    process = read(
        "Status,Type,Position,Probability,Color\nQualification,Open,1,10,gray\n"
        "Negotiation,Ongoing,4,70,blue\nWon,Won,6,100,green\nLost,Lost,7,0,red\n"
    )
    assert told(process) == [("Qualification", 10), ("Negotiation", 70)]


def test_any_table_with_stage_and_probability_will_do():
    process = read("Stage;Probability (%)\nNeed agreed;25 %\nProof seen;50,4\nWon;100\n")
    assert told(process) == [("Need agreed", 25), ("Proof seen", 50)]


def test_a_probability_that_is_none_is_told_with_its_row():
    with pytest.raises(BadInput, match=r"row 2: This is no probability. \(found 'high'\)"):
        read("stage,probability\nNeed,20\nProof,high\n")


@pytest.mark.parametrize(
    "text",
    [
        "deal_id,text\n1,Called\n",
        "Deal - Title,Deal - Stage\nAcme,Offer\n",
        "format: 3\nname: P\nstages: []\n",
        '{"format": 3, "name": "P", "stages": []}',
        "",
    ],
)
def test_other_tables_and_process_files_are_no_pipelines(text):
    assert not is_pipeline(text.encode(), name="file.csv")


def test_what_is_nothing_of_the_kind_is_told_what_would_be():
    with pytest.raises(BadInput, match="Give the pipeline as JSON from HubSpot or Pipedrive"):
        read("deal_id,text\n1,Called\n")
