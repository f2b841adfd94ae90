"""Makes rendered.json: what transformers makes of the templates beside this file.

Needs transformers and jinja2 (made with transformers 5.23.0, jinja2 3.1.6):
    python make_rendered.py
"""
import json
import time
from pathlib import Path

from jinja2.exceptions import TemplateError
from transformers.utils.chat_template_utils import render_jinja_template

FOLDER = Path(__file__).parent
TOKENS = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>"}
CONVERSATIONS = {
    "question": [("user", "Which city is largest?")],
    "system": [("system", "You write SQL.  "), ("user", "  Count the rows.\n")],
    "turns": [("user", "Hi"), ("assistant", " Hello.\n"), ("user", "{{ messages }} {% x %}"),
              ("assistant", "<think>\nWell.</think>\n\nYes\tindeed  ")],
    "system and turns": [("system", ""), ("user", "a'b\"c <&> ü 🦙"), ("assistant", "d"), ("user", "e")],
    "two users": [("user", "one"), ("user", "two")],
    "only system": [("system", "Be brief.")],
}


def rendered(source, conversation, for_answer):
    messages = [{"role": role, "content": content} for role, content in conversation]
    try:
        # Instead of a tokenizer, what apply_chat_template itself calls; tags that mark an answer
        # are no syntax without it asking for them.
        texts, _ = render_jinja_template(conversations=[messages], chat_template=source,
                                         add_generation_prompt=for_answer, **TOKENS)
        return {"text": texts[0].replace(f"Date: {time.strftime('%Y')}", "Date: %Y")}
    except TemplateError as error:
        return {"refusal": str(error)}


templates = {path.stem: path.read_text() for path in sorted(FOLDER.glob("*.jinja"))}
result = [{"template": name, "messages": conversation, "for_answer": for_answer,
           **rendered(source, conversation, for_answer)}
          for name, source in templates.items()
          for conversation in CONVERSATIONS.values() for for_answer in (False, True)]
(FOLDER / "rendered.json").write_text(json.dumps(result, indent=0, ensure_ascii=False) + "\n")
