"""Run: paths to readings in the archive, and what they make together."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from pantau.engine.account import Account
from pantau.engine.desk import Desk
from pantau.engine.engine import Engine
from pantau.engine.regroup import regroup
from pantau.engine.tally import Progress, Tally
from pantau.errors import UsageError
from pantau.sources import open_pages
from pantau.sources.collect.raw import WARCS
from pantau.sources.columns import ColumnMap
from pantau.store.archive import Archive
from pantau.store.rows import RunRow


def run_collected(archive: Archive, raw: Path, engine: Engine, progress: Progress | None = None) -> Account:
    """Reads the WARC files of a raw archive that grew since these readers read them, and notes that they did.

    Raises: as `run`, and UsageError where nothing was collected.
    """
    sizes = {str(path): path.stat().st_size for path in sorted((raw / WARCS).glob("*.warc.gz"))}
    if not sizes:
        raise UsageError("run_nothing", raw)
    read = archive.files_read(engine.version)
    grown = {path: size for path, size in sizes.items() if read.get(path) != size}
    account = run(archive, grown, engine, progress)
    archive.note_files(engine.version, grown)
    return account


def run(
    archive: Archive,
    paths: Iterable[str | Path],
    engine: Engine,
    progress: Progress | None = None,
    columns: ColumnMap | None = None,
) -> Account:
    """Reads what is new under these paths into the archive, and groups all that waits to be grouped.

    What cannot be read is quarantined. `progress` is told the number of pages so far;
    `columns` names the columns of tables and records. Interrupted or killed at
    any moment, the archive holds whole batches, and the next run goes on. Where something is raised the engine
    is closed; otherwise it stays open, and the caller's.

    Raises: StoreError, DataError, EngineError, CoderError.
    """
    began = datetime.now(UTC)
    try:
        tally = Tally(engine.version, progress)
        desk = Desk(archive, engine.version, tally)
        for outcome in engine.read(desk.intake(open_pages(paths, columns))):
            desk.take(outcome)
        desk.flush()
        account = tally.account(regroup(archive))
    except BaseException:
        engine.close()
        raise
    archive.note_run(RunRow(began=began.isoformat(), ended=datetime.now(UTC).isoformat(), account=account.line()))
    return account
