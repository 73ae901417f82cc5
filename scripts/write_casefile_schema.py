"""Write docs/reference/casefile.schema.json anew from the values that it describes."""

from pathlib import Path

from candour.publishing.casefile import encode_schema

TARGET = Path(__file__).parent.parent / "docs" / "reference" / "casefile.schema.json"

if __name__ == "__main__":
    TARGET.write_bytes(encode_schema())
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")
