"""Reads our golden reports with the programs that others read them with, and fails where one of them does not.

    python3.11 -m venv /tmp/venv-formats
    /tmp/venv-formats/bin/pip install -r scripts/requirements-formats.txt
    /tmp/venv-formats/bin/python scripts/check-formats.py [FOLDER]

in-toto's own package reads the statements, CycloneDX's the bills of materials, and huggingface_hub the model index as the front
matter of a card. Before that each is shown a broken file, which it must refuse: a check that cannot fail is none.
"""

import json
import re
import sys
from pathlib import Path

import yaml
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from google.protobuf import json_format
from huggingface_hub import ModelCard
from in_toto_attestation.predicates.test_result.v0 import test_result_pb2
from in_toto_attestation.v1 import statement_pb2
from in_toto_attestation.v1.statement import Statement

REPORTS = Path(__file__).resolve().parents[1] / "fixtures" / "reports"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    total = 0
    for ending, (check, broken) in CHECKS.items():
        must_refuse(check, broken)
        files = sorted(folder.glob(f"*{ending}"))
        for file in files:
            try:
                check(file.read_text(encoding="utf-8"))
            except Exception as fault:
                sys.exit(f"{file}: {fault}")
        print(f"{len(files)} files *{ending} are read")
        total += len(files)
    if total == 0:
        sys.exit(f"{folder} has none of these files")


def must_refuse(check, broken: str) -> None:
    try:
        check(broken)
    except Exception:
        return
    sys.exit(f"{check.__name__} takes what is broken")


def statement(text: str) -> None:
    read = Statement.copy_from_pb(json_format.Parse(text, statement_pb2.Statement()))
    read.validate()
    predicate(json_format.MessageToJson(read.pb.predicate))


def predicate(text: str) -> None:
    read = json_format.Parse(text, test_result_pb2.TestResult())
    if read.result not in ("PASSED", "WARNED", "FAILED"):
        raise ValueError(f"no result: {read.result!r}")
    if read.result == "PASSED" and (read.failed_tests or not read.passed_tests):
        raise ValueError("PASSED with failed tests, or without a passed one")


def cyclonedx(text: str) -> None:
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        raise ValueError(str(fault))


def model_index(text: str) -> None:
    data = ModelCard(f"---\n{text}---\n# A card\n", ignore_metadata_errors=False).data
    results = data.eval_results or []
    written = [metric for model in yaml.safe_load(text)["model-index"] for result in model["results"] for metric in result["metrics"]]
    if len(results) != len(written):
        raise ValueError(f"{len(written)} numbers written, {len(results)} read")
    for result in results:
        if not isinstance(result.metric_value, (int, float)) or isinstance(result.metric_value, bool):
            raise ValueError(f"{result.metric_type} is no number: {result.metric_value!r}")
        bounds = (result.metric_args or {}).get("confidence_interval", {})
        if not all(isinstance(bounds.get(end, 0.0), (int, float)) for end in ("lower", "upper")):
            raise ValueError(f"{result.metric_type} has bounds that are no numbers: {bounds}")
        if not isinstance(result.dataset_config, (str, type(None))) or re.search(r"[\r\n]", result.dataset_name):
            raise ValueError(f"{result.metric_type} has a dataset that is no text: {result.dataset_config!r}")


CHECKS = {
    "test-result.intoto.json": (statement, json.dumps({"_type": "https://in-toto.io/Statement/v1", "subject": []})),
    "test-result.predicate.json": (predicate, json.dumps({"result": "OK"})),
    "ml-bom.cdx.json": (cyclonedx, json.dumps({"bomFormat": "CycloneDX", "specVersion": "1.6", "verdict": "pass"})),
    "model-index.yml": (model_index, "model-index:\n  - name: x\n    results:\n      - task: {type: y}\n"),
}

if __name__ == "__main__":
    main()
