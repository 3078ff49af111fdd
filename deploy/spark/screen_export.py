"""Prescreens a FHIR Bulk Data export on Apache Spark: groups it by patient and pipes every partition through `screen -`.

spark-submit deploy/spark/screen_export.py EXPORT RESULTS --screen "node /opt/cart-prescreen/dist/cli/screen.js"

EXPORT is a folder every executor can read, RESULTS a folder to be written. `screen` decides; this job only brings the
lines of a patient together, by the rules of src/population (grouping-queries.ts, patient-bundle.ts).
"""

import argparse
import json
import os
import re
import shlex

from pyspark import StorageLevel
from pyspark.sql import SparkSession

CHART_TYPES = (
    "Patient Observation Condition MedicationRequest MedicationStatement MedicationAdministration Procedure "
    "AllergyIntolerance Immunization DiagnosticReport QuestionnaireResponse ResearchSubject Encounter"
).split()
WANTED = {*CHART_TYPES, "Medication"}
SUBJECTS = ("subject", "patient", "individual")
SUBJECT_LEFT = re.compile(r'"(?:subject|patient|individual)"\s*:\s*\{[^{}]*?"reference"\s*:\s*"([^"]*)"')
ID_LEFT = re.compile(r'"id"\s*:\s*"([^"]*)"')


def type_in_name(name):
    return next((word for word in re.split(r"[^A-Za-z]+", name) if word in WANTED), None)


def id_in(resource_type, reference):
    if not isinstance(reference, str):
        return None
    literal = re.search(rf"(?:^|/){resource_type}/([A-Za-z0-9._-]+)(?:/_history/[^/]+)?$", reference)
    name = literal or re.match(r"urn:uuid:(.+)$", reference)
    return name.group(1) if name else None


def reference_of(resource, field):
    value = resource.get(field)
    return value.get("reference") if isinstance(value, dict) else None


def only_one(found):
    return found[0] if len(set(found)) == 1 else None


def no_constant(name):
    """NaN and Infinity, which Python takes for numbers, are no JSON."""
    raise ValueError(name)


def read_line(named, place, text):
    """One line as a dict: whom it is about, and its text; `broken` where it is no resource."""
    line = {"place": place, "named": named, "text": text, "broken": False}
    try:
        resource = json.loads(text, parse_constant=no_constant)
        whole = isinstance(resource, dict) and isinstance(resource.get("resourceType"), str)
        whole = whole and (resource["resourceType"] != "Patient" or isinstance(resource.get("id"), str))
    except ValueError:
        resource, whole = None, False
    if not whole:
        is_one = text.count('"resourceType"') == 1
        left = only_one(SUBJECT_LEFT.findall(text)) if is_one else None
        named_id = only_one(ID_LEFT.findall(text)) if is_one else None
        return {**line, "broken": True, "patient": id_in("Patient", left), "id": named_id}
    line["type"] = resource["resourceType"]
    line["id"] = resource.get("id")
    reference = next((ref for ref in (reference_of(resource, field) for field in SUBJECTS) if ref), None)
    line["patient"] = line["id"] if line["type"] == "Patient" else id_in("Patient", reference)
    line["medication"] = id_in("Medication", reference_of(resource, "medicationReference"))
    return line


def lines_of(context, folder):
    """Every line of the wanted files, with its place: the file's number and the byte it begins at."""
    hadoop = context._jvm.org.apache.hadoop.fs.Path(folder)
    listed = hadoop.getFileSystem(context._jsc.hadoopConfiguration()).listStatus(hadoop)
    names = sorted(status.getPath().getName() for status in listed)
    refused = [name for name in names if re.search(r"OperationOutcome|^error|^manifest\.json$", name)]
    if refused:
        raise SystemExit(
            f"{', '.join(refused)}: what an export says of its own gaps is read by `screen FOLDER` only; "
            "look into it, and take it away if nothing is missing."
        )
    files = [(name, type_in_name(name)) for name in names if name.endswith(".ndjson")]
    parts = []
    for index, (name, named) in enumerate((name, named) for name, named in files if named in WANTED):
        lines = context.newAPIHadoopFile(
            os.path.join(folder, name),
            "org.apache.hadoop.mapreduce.lib.input.TextInputFormat",
            "org.apache.hadoop.io.LongWritable",
            "org.apache.hadoop.io.Text",
        )
        parts.append(
            lines.filter(lambda row: row[1].strip() != "").map(
                lambda row, index=index, named=named: read_line(named, (index, row[0]), row[1])
            )
        )
    return context.union(parts)


def gap(resource_type):
    """How a Bundle says that a type is not whole: a search's answer with a broken entry."""
    link = [{"relation": "self", "url": resource_type}]
    return json.dumps({"resourceType": "Bundle", "type": "searchset", "link": link, "entry": [None]})


def entry(line):
    """The resource's own text: what Python would make of its numbers is not what the EHR wrote."""
    name = f'"fullUrl":{json.dumps("urn:uuid:" + line["id"])},' if line["type"] == "Medication" else ""
    return f'{{{name}"resource":{line["text"]}}}'


def bundle(lines, shared):
    """A patient's lines as one line: a Bundle, which `screen -` reads like any other."""
    resources = {line["place"]: line for line in lines if not line["broken"]}
    gaps = {line["named"] for line in lines if line["broken"]}
    entries = [entry(resources[place]) for place in sorted(resources)]
    entries += [f'{{"resource":{gap(named)}}}' for named in sorted(gaps) + shared]
    return f'{{"resourceType":"Bundle","type":"collection","entry":[{",".join(entries)}]}}'


def screen_export(context, arguments):
    lines = lines_of(context, arguments.export).persist(StorageLevel.DISK_ONLY)
    patients = lines.filter(lambda line: not line["broken"] and line["type"] == "Patient").map(lambda l: (l["id"], True))
    drugs = lines.filter(lambda line: line["named"] == "Medication" and line["id"]).map(lambda l: (l["id"], l))
    uses = lines.filter(lambda line: not line["broken"] and line["medication"] and line["patient"])
    used = uses.map(lambda l: (l["medication"], l["patient"])).distinct().join(drugs).map(lambda row: row[1])
    own = lines.filter(lambda line: line["patient"] and line["named"] != "Medication" and not is_lost(line))
    grouped = own.map(lambda l: (l["patient"], l)).union(used).groupByKey(arguments.partitions)
    known = grouped.join(patients.distinct(), arguments.partitions)
    broken = lines.filter(lambda line: line["broken"] and not is_lost(line))
    recovered = broken.filter(lambda l: l["patient"]).map(lambda l: (l["patient"], l["named"])).leftOuterJoin(patients)
    nobodys = recovered.filter(lambda row: row[1][1] is None).map(lambda row: row[1][0])
    nameless = broken.filter(lambda l: not (l["id"] if l["named"] == "Medication" else l["patient"]))
    shared = sorted({*nobodys.distinct().collect(), *nameless.map(lambda l: l["named"]).distinct().collect()})
    bundles = known.map(lambda row: bundle(list(row[1][0]), shared))
    bundles.pipe(arguments.screen, checkCode=True).saveAsTextFile(arguments.results)


def is_lost(line):
    """A patient whose own line is broken is not in the export; nobody else is the worse for it."""
    return line["broken"] and line["named"] == "Patient"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("export")
    parser.add_argument("results")
    parser.add_argument("--screen", default="screen", help="the command on every executor, with its options")
    parser.add_argument("--partitions", type=int, default=200)
    arguments = parser.parse_args()
    arguments.screen = shlex.join([*shlex.split(arguments.screen), "-", "--concurrency", "1"])
    session = SparkSession.builder.appName("cart-prescreen").getOrCreate()
    try:
        screen_export(session.sparkContext, arguments)
    finally:
        session.stop()


if __name__ == "__main__":
    main()
