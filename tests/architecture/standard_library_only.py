"""A contract for import-linter: these packages import the standard library and themselves."""

import sys
from typing import cast

import grimp
from importlinter import Contract, ContractCheck, fields, output


class StandardLibraryOnly(Contract):
    """Breaks when a module of a named package imports anything else, ours or a dependency's."""

    type_name = "standard_library_only"

    modules = fields.ListField(subfield=fields.StringField())

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        """Look at the direct imports of each named package and of all that is in it."""
        trespasses: list[str] = []
        for package in cast(list[str], self.modules):
            own = {package} | graph.find_descendants(package)
            trespasses += [
                f"{importer} imports {imported}"
                for importer in sorted(own)
                for imported in sorted(graph.find_modules_directly_imported_by(importer) - own)
                if imported.partition(".")[0] not in sys.stdlib_module_names
            ]
        return ContractCheck(kept=not trespasses, metadata={"trespasses": trespasses})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print one line for each import that is not allowed."""
        for trespass in check.metadata["trespasses"]:
            output.print_error(f"- {trespass}")
