"""Tables of the record: the log itself, and the one reading it keeps (keys)."""

from __future__ import annotations

from django.db import models

from holdfire.record.readings import ReadingRow


class Log(models.Model):
    """The one row that names this record: its origin, the key of its checkpoints, who keeps it."""

    origin = models.CharField(max_length=200, primary_key=True)
    public_key = models.BinaryField(max_length=32)
    keeper = models.CharField(max_length=240)


class Submission(models.Model):
    """A leaf of the log. `leaf` counts from 1 and equals the size of the tree right after it."""

    leaf = models.PositiveIntegerField(primary_key=True)
    id = models.BinaryField(max_length=32, unique=True)
    organisation = models.CharField(max_length=240)
    by = models.CharField(max_length=64)
    count = models.PositiveIntegerField()
    received = models.DateTimeField(db_index=True)
    entry = models.BinaryField()
    checkpoint = models.TextField()


class StatementRow(models.Model):
    """A statement's canonical bytes and salt; the other columns are copies to search by, checked by `verify`."""

    seq = models.BigIntegerField(primary_key=True)
    id = models.BinaryField(max_length=32, unique=True)
    leaf = models.PositiveIntegerField(db_index=True)
    salt = models.BinaryField(max_length=16)
    data = models.BinaryField()
    kind = models.CharField(max_length=60)
    about = models.CharField(max_length=240, db_index=True)
    organisation = models.CharField(max_length=240)

    class Meta:
        db_table = "record_statement"
        indexes = [models.Index(fields=["kind", "seq"], name="record_statement_kind")]


class Node(models.Model):
    """The hash of a complete subtree of the log: 2**level leaves from index * 2**level on."""

    pk = models.CompositePrimaryKey("level", "index")
    level = models.PositiveSmallIntegerField()
    index = models.PositiveIntegerField()
    hash = models.BinaryField(max_length=32)


class Attachment(models.Model):
    """A document kept by its hash in the folder `documents`; statements name it by `sha256`."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    received = models.DateTimeField()


class Private(models.Model):
    """A document that is given to this organisation alone (and to any other that a row names); without a row it is open."""

    sha256 = models.CharField(max_length=64)
    organisation = models.CharField(max_length=240)

    class Meta:
        db_table = "record_private_document"
        constraints = [
            models.UniqueConstraint(fields=["sha256", "organisation"], name="record_private_document_once")
        ]


class PublicKey(ReadingRow):
    """A reading: which keys an organisation may sign with. key: organisation, part: the public key in hex."""

    revoked = models.BooleanField()

    class Meta(ReadingRow.Meta):
        db_table = "record_key"
