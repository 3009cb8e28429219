"""What the lists must say, read by a person in official registers, and how the files are written."""

from __future__ import annotations

import csv
import time

import pytest

from schemas.codelists import code_list

LISTS = ("geographies", "organisations", "units", "measures")


def table(name: str) -> list[dict[str, str]]:
    with open(code_list.FOLDER / f"{name}.csv", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def named(name: str, column: str = "name") -> dict[str, list[dict[str, str]]]:
    """The rows of a list by each of their names."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in table(name):
        for alias in {row[column], *code_list.split(row["other_names"])}:
            found.setdefault(alias, []).append(row)
    return found


@pytest.mark.parametrize(("name", "code"), [
    ("UK", "K02000001"), ("England", "E92000001"), ("Wales", "W92000004"), ("Scotland", "S92000003"),
    ("Northern Ireland", "N92000002"), ("North West", "E12000002"),
    ("north-east England", "E12000001"),
    ("Yorkshire and the Humber", "E12000003"), ("Greater London", "E12000007"),
    ("City of London", "E09000001"),
    ("Westminster", "E09000033"), ("NCL", "E54000028"), ("North East London STP", "E54000029"),
    ("Camden CCG", "E38000027"), ("Leeds", "E08000035"), ("City of Bristol", "E06000023"),
    ("Hull", "E06000010"),
    ("County Durham", "E06000047"), ("Greater Manchester", "E11000001"), ("Edinburgh", "S12000036"),
    ("Cardiff", "W06000015"), ("Belfast", "N09000003"), ("USA", "US"), ("Holland", "NL"), ("Namibia", "NA"),
])
def test_a_name_leads_to_its_code(name, code):
    assert [row["code"] for row in named("geographies")[name]] == [code]


def test_a_county_that_became_one_authority_keeps_its_name_and_changes_its_code():
    dorset = {row["code"]: (row["valid_from"], row["valid_to"]) for row in named("geographies")["Dorset"]}
    assert dorset == {"E10000009": ("", "2019-03-31"), "E06000059": ("2019-04-01", "")}


def test_london_has_33_boroughs_32_ccgs_and_5_stps():
    rows = table("geographies")
    stps = {row["code"] for row in rows if row["kind"] == "stp"}
    assert sum(row["kind"] == "borough" for row in rows) == 33
    assert sum(row["kind"] == "ccg" and row["parent"] in stps for row in rows) == 32
    assert len(stps) == 5


@pytest.mark.parametrize("name", ["Reading", "Bath", "Bury", "Sale", "Nice", "Mobile", "Deal", "Street"])
def test_places_that_are_common_words_ask_for_context(name):
    assert [row["ambiguous"] for row in named("geographies")[name]] == ["true"]


@pytest.mark.parametrize(("name", "code"), [
    ("UCLH", "RRV"), ("King's College Hospital", "RJZ"), ("Barts Health", "R1H"), ("GSTT", "RJ1"),
    ("Whittington Health", "RKE"), ("NELFT", "RAT"), ("NHS Camden CCG", "07R"), ("Camden Council", "702"),
    ("Leeds Teaching Hospitals", "RR8"), ("Addenbrooke's", "RGT"), ("Christie NHS Foundation Trust", "RBV"),
])
def test_a_body_of_the_nhs_leads_to_its_ods_code(name, code):
    assert [row["ods_code"] for row in named("organisations")[name]] == [code]


@pytest.mark.parametrize(("name", "full"), [
    ("ONS", "Office for National Statistics"), ("OBR", "Office for Budget Responsibility"),
    ("CQC", "Care Quality Commission"), ("WHO", "World Health Organization"), ("Ofgem", "Ofgem"),
    ("DHSC", "Department of Health and Social Care"), ("King's Fund", "The King's Fund"),
    ("Met Police", "Metropolitan Police Service"), ("Sainsbury's", "J Sainsbury"), ("Destatis", "Destatis"),
])
def test_a_short_name_leads_to_the_full_one(name, full):
    assert [row["name"] for row in named("organisations")[name]] == [full]


def test_every_area_that_a_body_serves_is_a_place():
    places = named("geographies")
    assert {row["geography"] for row in table("organisations") if row["geography"]} <= set(places)


@pytest.mark.parametrize(("word", "code", "factor"), [
    ("tonnes", "t", 1), ("fortnight", "wk", 2), ("decades", "a", 10), ("century", "a", 100),
    ("pence", "GBP", 0.01),
    ("US cents", "USD", 0.01), ("pounds", "GBP", 1), ("euros", "EUR", 1), ("hectares", "har", 1),
    ("percentage points", "%", 1), ("basis points", "%", 0.01), ("per 100,000", "/100000", 1),
    ("kms", "km", 1),
])
def test_a_word_leads_to_its_unit(word, code, factor):
    rows = [row for row in table("units") if word in code_list.split(row["words"])]
    assert [(row["code"], float(row["factor"])) for row in rows] == [(code, factor)]


@pytest.mark.parametrize(("mark", "code"), [
    ("£", "GBP"), ("€", "EUR"), ("$", "USD"), ("US$", "USD"), ("C$", "CAD"), ("A$", "AUD"), ("R$", "BRL"),
    ("¥", "JPY"), ("₹", "INR"), ("°C", "Cel"), ("GWh", "GW.h"), ("Mbps", "Mbit/s"),
])
def test_a_mark_leads_to_its_unit(mark, code):
    assert [row["code"] for row in table("units") if mark in code_list.split(row["symbol"])] == [code]


def test_cents_alone_are_of_the_dollar_and_of_no_other_currency():
    """Extraction gives them the currency that their sentence names, if it names one."""
    codes = {row["code"] for row in table("units") if {"cents", "cent"} & set(code_list.split(row["words"]))}
    assert codes == {"USD"}


@pytest.mark.parametrize(("name", "code"), [
    ("A&E four-hour performance", "performance.ae_four_hour"), ("vacancy rate", "workforce.vacancy_rate"),
    ("GDP", "economy.gdp"), ("unemployment rate", "workforce.unemployment"),
    ("turnover", "companies.revenue"),
    ("life expectancy at birth", "health.life_expectancy"), ("CO2 emissions", "environment.emissions"),
])
def test_a_name_leads_to_its_measure(name, code):
    assert [row["code"] for row in named("measures", "label")[name]] == [code]


def test_a_measure_lies_below_the_one_that_its_code_names():
    assert all(row["broader"] == row["code"].rpartition(".")[0] for row in table("measures"))


@pytest.mark.parametrize("name", LISTS)
def test_the_file_is_written_in_one_way(name):
    text = (code_list.FOLDER / f"{name}.csv").read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff") and "\r" not in text and text.endswith("\n")
    assert "’" not in text and "\u00a0" not in text


def test_the_longest_list_is_read_in_15_milliseconds():
    table("geographies")
    times = []
    for _ in range(10):
        start = time.process_time()
        table("geographies")
        times.append(time.process_time() - start)
    assert min(times) < 0.015
