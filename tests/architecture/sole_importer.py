"""A contract for import-linter: a dependency is known to one of our packages only."""

from typing import cast

import grimp
from importlinter import Contract, ContractCheck, fields, output


class SoleImporter(Contract):
    """Breaks when a named dependency is imported anywhere but in the package that owns it.

    The contract types that import-linter brings along either ask for every other package by
    name, or refuse a dependency that is not imported yet.
    """

    type_name = "sole_importer"

    dependencies = fields.ListField(subfield=fields.StringField())
    importer = fields.StringField()

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        """Look at who imports each dependency directly."""
        owner = cast(str, self.importer)
        dependencies = cast(list[str], self.dependencies)
        if owner not in graph.modules:
            raise ValueError(f"there is no package {owner}")
        allowed = {owner} | graph.find_descendants(owner)
        trespasses = [
            f"{module} imports {dependency}"
            for dependency in dependencies
            if dependency in graph.modules
            for module in sorted(graph.find_modules_that_directly_import(dependency) - allowed)
        ]
        return ContractCheck(kept=not trespasses, metadata={"trespasses": trespasses})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print one line for each import that is not allowed."""
        for trespass in check.metadata["trespasses"]:
            output.print_error(f"- {trespass}")
