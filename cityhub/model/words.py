"""Words: a text that a resident reads, and that therefore needs a translation."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Words(str):
    """A sentence in the record's own language, with inline Markdown allowed.

    It remembers where it stands, so that a catalogue can be asked for its translation.
    `context` is the gettext `msgctxt`: record, then field (`cities/skopje/actions/brt:summary`).
    `language` is the language it is written in. The loader sets both.
    """

    context: str
    language: str

    def __new__(cls, text: str, context: str = "", language: str = "en") -> Words:
        words = super().__new__(cls, text)
        words.context = context
        words.language = language
        return words

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "minLength": 1}

    @classmethod
    def _read(cls, value: object) -> Words:
        if isinstance(value, str) and value.strip():
            return value if isinstance(value, Words) else cls(value)
        raise PydanticCustomError("words_type", "this needs a text")
