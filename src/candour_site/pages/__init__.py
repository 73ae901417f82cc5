"""The public pages: views ask the record, presenters turn answers into components, templates lay them out."""
