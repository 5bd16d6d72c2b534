"""What the comparisons in this folder have in common: Assay reads the lines of a project's test data, and each value
that the project reads in them is held against Assay's.

A difference is explained by a reason, or it is unexplained, and then the exit code is 1. What only Assay reads is
counted ("only here") and is no difference.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from typing import Callable, NamedTuple

HOME = pathlib.Path(__file__).resolve().parents[2]


class Line(NamedTuple):
    """A line, and what a project reads in it by the names that are compared.

    said is None for a line that only those behind it need, such as a header. sources are those whose line it is; None
    where the line itself tells.
    """
    text: str
    said: dict | None
    sources: tuple | None = None


class Case(NamedTuple):
    """A line that both have read, or only the project: then our is None, and finding may say why."""
    source: str
    line: str
    their: dict
    our: dict | None
    # All keys that Assay's parser found.
    keys: dict
    finding: str | None


@dataclass(frozen=True)
class Comparison:
    """What one script compares.

    keys: by source, the names that are compared, each with the keys of Assay's parser that may hold it.
    readers: by the name of a project, what yields the lines in a folder.
    made: the same where the lines are not a project's own: they count apart.
    sources_of: the sources that a line is for.
    reason: why a value differs, from case, name, Assay's value (None if there is none) and the project's; None where
        nobody knows.
    unread: why a case has no record; None where nobody knows.
    """
    keys: dict
    readers: dict
    made: dict
    sources_of: Callable
    reason: Callable
    unread: Callable
    timezone: str
    received: str

    def main(self, doc):
        verbose = '-v' in sys.argv
        folders = [pathlib.Path(argument) for argument in sys.argv[1:] if argument != '-v']
        if not folders:
            sys.exit(doc)
        tallies = []
        unknown = 0
        for folder in folders:
            known = False
            for project, read in (self.readers | self.made).items():
                lines = [line if isinstance(line, Line) else Line(*line) for line in read(folder)]
                known = known or bool(lines)
                tallies += self.compare(project, lines, verbose)
            if not known:
                print(f'{folder}: no project that is known here')
                unknown += 1
        unexplained = sum(tally.unexplained for tally in tallies) + unknown
        self.summary(tallies)
        print(f'{unexplained} unexplained')
        sys.exit(1 if unexplained else 0)

    def compare(self, project, lines, verbose):
        for source in self.keys:
            mine = [line for line in lines if '\n' not in line.text
                    and source in (self.sources_of(line.text) if line.sources is None else line.sources)]
            if not mine:
                continue
            tally = Tally(project, source, verbose)
            records, findings = self.assay(source, [line.text for line in mine])
            for number, line in enumerate(mine, 1):
                if line.said is not None:
                    our, keys, vendor = records.get(number, (None, {}, False))
                    tally.add(Case(source, line.text, line.said, our, keys, findings.get(number)), vendor, self)
            tally.print()
            yield tally

    def assay(self, source, lines):
        """By the number of a line, what Assay reads, all its keys and whether Cloud SIEM takes the line; and the codes
        of findings."""
        with tempfile.TemporaryDirectory() as folder:
            log = pathlib.Path(folder, 'x.log')
            log.write_text('\n'.join(lines) + '\n')
            run = subprocess.run([HOME / 'assay', 'run', '--records', '--source', source, '--timezone', self.timezone,
                                  '--received-at', self.received, str(log)], capture_output=True, text=True, cwd=HOME)
        records = {}
        for line in run.stdout.splitlines():
            record = json.loads(line)
            keys = record['fields']
            our = {'time': record['timestamp']}
            for name, candidates in self.keys[source].items():
                # A null of JSON is the text null; mappings skip it.
                value = next((keys[key] for key in candidates if keys.get(key) not in (None, '', 'null')), None)
                our.update({} if value is None else {name: value})
            number = int(record['_record'].rsplit(':', 1)[1].split('#')[0])
            records[number] = our, keys, record['_fidelity'] == 'vendor'
        findings = {int(at): code for code, at in
                    re.findall(r'^(?:error|warning|note)\[(L\d{3})\].*\n *--> .*?x\.log:(\d+):', run.stderr, re.M)}
        return records, findings


    def summary(self, tallies):
        """By source: how many projects have lines of it, and how many different ones all of them have."""
        print()
        for source in dict.fromkeys(tally.source for tally in tallies):
            mine = [tally for tally in tallies if tally.source == source]
            public = [tally for tally in mine if tally.project in self.readers]
            print(f'{source}: {len(different(public))} different lines of {len({tally.project for tally in public})} '
                  f'projects, {len(different(tally for tally in mine if tally not in public))} made here; '
                  f'{sum(tally.unexplained for tally in mine)} differences unexplained')


def different(tallies):
    return set().union(*(tally.different for tally in tallies))


class Tally:
    """The comparison of one project's lines for one source."""

    def __init__(self, project, source, verbose):
        self.project, self.source, self.verbose = project, source, verbose
        self.reasons = collections.Counter()
        self.here = collections.Counter()
        self.different = set()
        self.lines = self.values = self.alike = self.explained = self.unexplained = self.vendor = 0

    def add(self, case, vendor, comparison):
        self.lines += 1
        self.vendor += vendor
        self.different.add(case.line)
        before = self.unexplained
        clean = True
        if case.our is None:
            clean = False
            self.note(comparison.unread(case), 'no record ' + str(case.finding), case.line)
        else:
            for name, theirs in case.their.items():
                self.values += 1
                ours = case.our.get(name)
                if ours is None or (millis(theirs) != ours if name == 'time' else ours != theirs):
                    clean = False
                    self.note(comparison.reason(case, name, ours, theirs), name,
                              f'here {ours} | there {theirs} | {case.line}')
            self.here.update((comparison.keys[case.source].keys() & case.our.keys()) - case.their.keys())
        self.alike += clean
        self.explained += not clean and self.unexplained == before

    def note(self, why, what, about):
        self.unexplained += why is None
        why = why or 'UNEXPLAINED ' + what
        self.reasons[why] += 1
        if self.verbose or why.startswith('UNEXPLAINED'):
            print('   ', why, '|', about)

    def print(self):
        print(f'{self.project}, {self.source}: {self.lines} lines ({len(self.different)} different, {self.vendor} that '
              f'Cloud SIEM takes), {self.values} values; {self.alike} lines alike in all, {self.explained} differ and '
              f'are explained, {self.unexplained} differences unexplained')
        for why, times in sorted(self.reasons.items()):
            print(f'  {times:5} {why}')
        if self.here:
            print('        only here: ' + ', '.join(f'{name} {times}' for name, times in sorted(self.here.items())))


def ecs(event):
    """What an event of the Elastic Common Schema says of both ends and the time; what it does not say is left out."""
    said = {'time': event.get('@timestamp')}
    for name in 'source', 'destination':
        end = event.get(name) or {}
        nat = end.get('nat') or {}
        said.update({name: end.get('ip') or end.get('address'), name + ' port': end.get('port'),
                     'translated ' + name: nat.get('ip'), 'translated ' + name + ' port': nat.get('port')})
    return texts(said)


def texts(said):
    return {name: str(value) for name, value in said.items() if value is not None}


def only(said, names):
    return {name: value for name, value in said.items() if name in names}


def millis(text):
    """Milliseconds since 1970 of seconds since then or of an ISO time, UTC where it has no zone; None of other texts.
    What is finer is cut off, as Assay does."""
    if re.fullmatch(r'-?\d+(\.\d+)?', text):
        whole, _, fraction = text.partition('.')
        return int(whole) * 1000 + int((fraction + '000')[:3])
    found = re.match(r'(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$', text)
    if not found:
        return None
    when = datetime.fromisoformat(found.group(1) + (found.group(3) or 'Z').replace('Z', '+00:00'))
    return int(when.timestamp()) * 1000 + int(((found.group(2) or '') + '000')[:3])


def ossec(text):
    """A pattern of Wazuh's first dialect, where a backslash before a dot makes it any character, and a repetition in
    the middle stops at the first place where the rest can go on."""
    pattern = re.sub(r'\\.|\.', lambda at: {'\\.': '.', '.': r'\.'}.get(at.group(), at.group()), text.strip())
    return re.compile(re.sub(r'\.\*(?!\)?$)', '.*?', pattern))
