<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ChartExport</name>
    <message>
        <source>%1 is no ordinary file. Choose another name.</source>
        <translation>%1 ist keine gewöhnliche Datei. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>CostText</name>
    <message>
        <source>Enter prices to see what that costs.</source>
        <translation>Geben Sie Preise ein, um zu sehen, was das kostet.</translation>
    </message>
    <message>
        <source>Cost: less than %1.</source>
        <translation>Kosten: weniger als %1.</translation>
    </message>
    <message>
        <source>Cost: about %1.</source>
        <translation>Kosten: etwa %1.</translation>
    </message>
</context>
<context>
    <name>DataKinds</name>
    <message>
        <source>Your documents, or questions with the passages that answer them: what the model learns from, and what it is judged on.</source>
        <translation>Ihre Dokumente, oder Fragen mit den Abschnitten, die sie beantworten: Daraus lernt das Modell, und daran wird es gemessen.</translation>
    </message>
    <message>
        <source>Documents (PDF, DOCX, ODT, EPUB, HTML, Markdown, text), or question–passage sets: LlamaIndex JSON, JSONL, CSV or TSV, BEIR folders. They can be dropped anywhere on this page.</source>
        <translation>Dokumente (PDF, DOCX, ODT, EPUB, HTML, Markdown, Text) oder Sammlungen von Fragen und Abschnitten: LlamaIndex-JSON, JSONL, CSV oder TSV, BEIR-Ordner. Sie lassen sich auch irgendwo auf diese Seite ziehen.</translation>
    </message>
    <message>
        <source>Documents and data sets (*.pdf *.docx *.odt *.epub *.html *.htm *.xhtml *.md *.markdown *.txt *.text *.json *.jsonl *.csv *.tsv)</source>
        <translation>Dokumente und Datensätze (*.pdf *.docx *.odt *.epub *.html *.htm *.xhtml *.md *.markdown *.txt *.text *.json *.jsonl *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Questions on databases, each with its CREATE TABLE and the SQL that answers it: what the model learns from, and what it is judged on.</source>
        <translation>Fragen an Datenbanken, jede mit ihrem CREATE TABLE und dem SQL, das sie beantwortet: Daraus lernt das Modell, und daran wird es gemessen.</translation>
    </message>
    <message>
        <source>JSON, JSONL, CSV or TSV with the columns question, context and answer, or Spider folders with their databases. They can be dropped anywhere on this page.</source>
        <translation>JSON, JSONL, CSV oder TSV mit den Spalten question, context und answer, oder Spider-Ordner mit ihren Datenbanken. Sie lassen sich auch irgendwo auf diese Seite ziehen.</translation>
    </message>
    <message>
        <source>Questions with SQL (*.json *.jsonl *.csv *.tsv)</source>
        <translation>Fragen mit SQL (*.json *.jsonl *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Your documents, the questions made of them and the teacher&apos;s answers: what the student learns from, and what it is judged on.</source>
        <translation>Ihre Dokumente, die Fragen daraus und die Antworten des Lehrers: woraus der Schüler lernt und woran er gemessen wird.</translation>
    </message>
    <message>
        <source>Documents (PDF, DOCX, ODT, EPUB, HTML, Markdown, text), or conversations as OpenAI&apos;s chat format has them (JSONL). They can be dropped anywhere on this page.</source>
        <translation>Dokumente (PDF, DOCX, ODT, EPUB, HTML, Markdown, Text) oder Gespräche in OpenAIs Chat-Format (JSONL). Sie können überall auf dieser Seite abgelegt werden.</translation>
    </message>
    <message>
        <source>Documents and conversations (*.pdf *.docx *.odt *.epub *.html *.htm *.xhtml *.md *.markdown *.txt *.text *.jsonl *.json *.csv *.tsv)</source>
        <translation>Dokumente und Gespräche (*.pdf *.docx *.odt *.epub *.html *.htm *.xhtml *.md *.markdown *.txt *.text *.jsonl *.json *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
</context>
<context>
    <name>DurationText</name>
    <message>
        <source>less than 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
</context>
<context>
    <name>GoalKinds</name>
    <message>
        <source>A model that finds the right passage of your own text for a question.</source>
        <translation>Ein Modell, das zu einer Frage den richtigen Abschnitt Ihres eigenen Textes findet.</translation>
    </message>
    <message>
        <source>It learns from pairs of a question and the passage that answers it. In the end you have a folder that sentence-transformers and LlamaIndex load, and a verdict on questions it has never seen: does it find the right passage more often than the model it started from? Training and measuring happen on this machine.</source>
        <translation>Es lernt aus Paaren, jedes aus einer Frage und dem Abschnitt, der sie beantwortet. Am Ende haben Sie einen Ordner, den sentence-transformers und LlamaIndex laden können, und ein Urteil anhand von Fragen, die das Modell nie gesehen hat: Findet es den richtigen Abschnitt öfter als das Modell, von dem es ausging? Trainiert und gemessen wird auf diesem Rechner.</translation>
    </message>
    <message>
        <source>A language model that answers questions on a database with SQL.</source>
        <translation>Ein Sprachmodell, das Fragen an eine Datenbank mit SQL beantwortet.</translation>
    </message>
    <message>
        <source>It learns from questions, the tables they are about and the SQL that answers them. In the end you have an adapter, a whole model or a GGUF file, a verdict on questions about tables it has never seen, found by running what it writes, and a page to ask a database of your own. Training and measuring happen on this machine.</source>
        <translation>Es lernt aus Fragen, den Tabellen, um die es geht, und dem SQL, das sie beantwortet. Am Ende haben Sie einen Adapter, ein ganzes Modell oder eine GGUF-Datei, ein Urteil anhand von Fragen zu Tabellen, die es nie gesehen hat, gefällt durch Ausführen dessen, was es schreibt, und eine Seite, um eine eigene Datenbank zu befragen. Trainiert und gemessen wird auf diesem Rechner.</translation>
    </message>
    <message>
        <source>A Hugging Face folder or a .gguf file of the Llama family (Llama, OpenLLaMA, TinyLlama, SmolLM2, Mistral, Qwen2). It can also be dropped here.</source>
        <translation>Ein Hugging-Face-Ordner oder eine .gguf-Datei der Llama-Familie (Llama, OpenLLaMA, TinyLlama, SmolLM2, Mistral, Qwen2). Sie können ihn auch hierher ziehen.</translation>
    </message>
    <message>
        <source>Family:</source>
        <translation>Familie:</translation>
    </message>
    <message>
        <source>A text becomes:</source>
        <translation>Ein Text wird zu:</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 Zahlen</translation>
    </message>
    <message>
        <source>Layers:</source>
        <translation>Schichten:</translation>
    </message>
    <message>
        <source>Longest text:</source>
        <translation>Längster Text:</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Parameters:</source>
        <translation>Parameter:</translation>
    </message>
    <message>
        <source>Size on disk:</source>
        <translation>Dateigröße:</translation>
    </message>
    <message>
        <source>Made to chat:</source>
        <translation>Für Gespräche gemacht:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no: choose plain text under Advanced</source>
        <translation>nein: wählen Sie unter „Erweitert“ reinen Text</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Its own text before questions:</source>
        <translation>Eigener Text vor Fragen:</translation>
    </message>
    <message>
        <source>Its own text before passages:</source>
        <translation>Eigener Text vor Abschnitten:</translation>
    </message>
    <message>
        <source>A small language model that answers questions from your own documents as a strong one would.</source>
        <translation>Ein kleines Sprachmodell, das Fragen aus Ihren eigenen Dokumenten so beantwortet, wie ein starkes es täte.</translation>
    </message>
    <message>
        <source>A strong model, the teacher, answers questions on your documents; a small one, the student, learns from these answers. In the end you have an adapter, a whole model or a GGUF file, or a tuned model at an address, and a verdict by a judge on questions it has never seen. What is set to a model on this machine stays on it.</source>
        <translation>Ein starkes Modell, der Lehrer, beantwortet Fragen zu Ihren Dokumenten; ein kleines, der Schüler, lernt aus diesen Antworten. Am Ende haben Sie einen Adapter, ein ganzes Modell oder eine GGUF-Datei oder ein trainiertes Modell an einer Adresse, und das Urteil eines Gutachters über Fragen, die es nie gesehen hat. Was ein Modell auf diesem Rechner tut, bleibt auf ihm.</translation>
    </message>
    <message>
        <source>A Hugging Face folder or a .gguf file of a Llama-family model made to chat. It can also be dropped here.</source>
        <translation>Ein Hugging-Face-Ordner oder eine .gguf-Datei eines Modells der Llama-Familie, das für Gespräche gemacht ist. Auch hier ablegbar.</translation>
    </message>
    <message>
        <source>The student on this machine</source>
        <translation>Der Schüler auf diesem Rechner</translation>
    </message>
    <message>
        <source>A sentence-transformers or Hugging Face folder of the BERT family (MiniLM, bge, e5, gte, RoBERTa, MPNet). It can also be dropped here.</source>
        <translation>Ein sentence-transformers- oder Hugging-Face-Ordner der BERT-Familie (MiniLM, bge, e5, gte, RoBERTa, MPNet). Sie können ihn auch hierher ziehen.</translation>
    </message>
</context>
<context>
    <name>JudgedRunText</name>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Run %1 of %2: %3</source>
        <translation>Lauf %1 vom %2: %3</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>no sure difference</source>
        <translation>kein sicherer Unterschied</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>“%1”</source>
        <comment>a setting</comment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>MetricText</name>
    <message>
        <source>Hit rate at %1</source>
        <translation>Trefferquote bei %1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Token pro Sekunde</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>Speicher (MB)</translation>
    </message>
    <message>
        <source>Execution accuracy</source>
        <translation>Ausführungsgenauigkeit</translation>
    </message>
    <message>
        <source>Rows per second</source>
        <translation>Zeilen je Sekunde</translation>
    </message>
</context>
<context>
    <name>PassagePlaceText</name>
    <message>
        <source>(no longer in the project)</source>
        <translation>(nicht mehr im Projekt)</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>PassageText</name>
    <message>
        <source>also in the passage before:</source>
        <translation>auch im Abschnitt davor:</translation>
    </message>
    <message numerus="yes">
        <source>not seen, %Ln tokens:</source>
        <translation>
            <numerusform>nicht gesehen, %Ln Token:</numerusform>
            <numerusform>nicht gesehen, %Ln Token:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowSources</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Passage that answers it</source>
        <translation>Abschnitt mit der Antwort</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>SQL that answers it</source>
        <translation>SQL mit der Antwort</translation>
    </message>
    <message>
        <source>Answer that is learned</source>
        <translation>Antwort, die gelernt wird</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message numerus="yes">
        <source>past the limit, %Ln tokens:</source>
        <translation>
            <numerusform>jenseits der Grenze, %Ln Token:</numerusform>
            <numerusform>jenseits der Grenze, %Ln Token:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunNews</name>
    <message>
        <source>The training is done</source>
        <translation>Das Training ist fertig</translation>
    </message>
    <message>
        <source>The training has failed</source>
        <translation>Das Training ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The model is measured</source>
        <translation>Das Modell ist gemessen</translation>
    </message>
    <message>
        <source>The measuring has failed</source>
        <translation>Die Messung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The questions are made</source>
        <translation>Die Fragen sind erstellt</translation>
    </message>
    <message>
        <source>Making questions has failed</source>
        <translation>Das Erstellen der Fragen ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The teacher has answered</source>
        <translation>Der Lehrer hat geantwortet</translation>
    </message>
    <message>
        <source>Asking the teacher has failed</source>
        <translation>Die Befragung des Lehrers ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The project is up to date</source>
        <translation>Das Projekt ist auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>The update has failed</source>
        <translation>Die Aktualisierung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Measure now whether the model got better.</source>
        <translation>Messen Sie nun, ob das Modell besser geworden ist.</translation>
    </message>
    <message>
        <source>Questions that are kept: %1.</source>
        <translation>Fragen, die behalten wurden: %1.</translation>
    </message>
    <message>
        <source>Questions answered: %1.</source>
        <translation>Beantwortete Fragen: %1.</translation>
    </message>
    <message>
        <source>The program that does the work ended unexpectedly.</source>
        <translation>Das Programm, das die Arbeit macht, wurde unerwartet beendet.</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>training</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Nothing was there to choose by, so the last weights are kept.</source>
        <translation>Für die Auswahl gab es keine Grundlage, deshalb wurden die letzten Gewichte behalten.</translation>
    </message>
    <message>
        <source>The weights of step %1 are kept, the best by %2 (%3).</source>
        <translation>Behalten wurden die Gewichte von Schritt %1, die besten nach „%2“ (%3).</translation>
    </message>
    <message>
        <source>Nothing before step %1 is lost.</source>
        <translation>Bis Schritt %1 ist nichts verloren.</translation>
    </message>
    <message>
        <source>It had not kept a checkpoint yet, so it would begin anew with the same settings.</source>
        <translation>Es gab noch keinen Zwischenstand, deshalb würde das Training mit denselben Einstellungen von vorn beginnen.</translation>
    </message>
    <message>
        <source>The training program ended unexpectedly (signal %1).</source>
        <translation>Das Trainingsprogramm wurde unerwartet beendet (Signal %1).</translation>
    </message>
    <message>
        <source>The training program ended unexpectedly.</source>
        <translation>Das Trainingsprogramm wurde unerwartet beendet.</translation>
    </message>
    <message>
        <source>Run %1 failed. %2</source>
        <translation>Lauf %1 ist fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 of the extension</source>
        <translation>%1 von %2 der Verlängerung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>wird gemessen</translation>
    </message>
    <message>
        <source>%1 %2 at step %3</source>
        <translation>%1: %2 (Schritt %3)</translation>
    </message>
    <message>
        <source>graphics card %1</source>
        <translation>Grafikkarte %1</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Run %1 was stopped at step %2. A checkpoint is kept, so it can go on from there.</source>
        <translation>Lauf %1 wurde bei Schritt %2 angehalten. Ein Zwischenstand ist gesichert; von dort kann er weitergehen.</translation>
    </message>
    <message>
        <source>Forecast %1, took %2</source>
        <translation>Vorhersage %1, tatsächlich %2</translation>
    </message>
    <message>
        <source>%1 (%2 % less).</source>
        <translation>%1 (%2 % weniger).</translation>
    </message>
    <message>
        <source>%1 (%2 % more).</source>
        <translation>%1 (%2 % mehr).</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>Run %1 is done after %Ln steps.</source>
        <translation>
            <numerusform>Lauf %1 ist nach %Ln Schritt fertig.</numerusform>
            <numerusform>Lauf %1 ist nach %Ln Schritten fertig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %1 ended early, at step %2 of %3: %Ln looks in a row at the validation part had found nothing better.</source>
        <translation>
            <numerusform>Lauf %1 endete vorzeitig bei Schritt %2 von %3: %Ln Prüfung am Validierungsteil hatte nichts Besseres ergeben.</numerusform>
            <numerusform>Lauf %1 endete vorzeitig bei Schritt %2 von %3: %Ln Prüfungen in Folge am Validierungsteil hatten nichts Besseres ergeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its job at the address may go on without it, and cost.</source>
        <translation>Sein Auftrag an der Adresse läuft womöglich ohne ihn weiter und kostet.</translation>
    </message>
    <message>
        <source>Run %1 is no longer watched. Its job goes on at the address, and may cost, until it is done or cancelled.</source>
        <translation>Lauf %1 wird nicht mehr verfolgt. Sein Auftrag läuft an der Adresse weiter und kostet womöglich, bis er fertig ist oder abgebrochen wird.</translation>
    </message>
    <message>
        <source>The job of run %1 at the address is over.</source>
        <translation>Der Auftrag von Lauf %1 an der Adresse ist beendet.</translation>
    </message>
    <message>
        <source>%1 (step %2)</source>
        <translation>%1 (Schritt %2)</translation>
    </message>
    <message>
        <source>The tuned model is at the student&apos;s address, as %1.</source>
        <translation>Das trainierte Modell ist an der Adresse des Schülers, als %1.</translation>
    </message>
    <message>
        <source>Checkpoints that can be asked there too: %1.</source>
        <translation>Zwischenstände, die sich dort auch befragen lassen: %1.</translation>
    </message>
</context>
<context>
    <name>SampleProject</name>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
    <message>
        <source>Sample ledgers</source>
        <translation>Beispiel-Register</translation>
    </message>
    <message>
        <source>Sample student</source>
        <translation>Beispiel-Schüler</translation>
    </message>
</context>
<context>
    <name>SampleText</name>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>%1 cannot be drawn at %2 steps from %3 to %4. The first value is %5.</source>
        <translation>%1 lässt sich bei %2 Schritten von %3 bis %4 nicht zeichnen. Der erste Wert ist %5.</translation>
    </message>
    <message>
        <source>%1 is %2 at step %3. A logarithmic axis cannot show this.</source>
        <translation>%1 hat bei Schritt %3 den Wert %2. Eine logarithmische Achse kann das nicht zeigen.</translation>
    </message>
    <message>
        <source>%1 is %2 at step %3.</source>
        <translation>%1 ist bei Schritt %3 %2.</translation>
    </message>
    <message>
        <source>%1 is %2 at step %3</source>
        <translation>%1 ist bei Schritt %3 %2</translation>
    </message>
    <message>
        <source>%1 %2 at step %3, falling</source>
        <translation>%1: %2 bei Schritt %3, fallend</translation>
    </message>
    <message>
        <source>%1 %2 at step %3, rising</source>
        <translation>%1: %2 bei Schritt %3, steigend</translation>
    </message>
    <message>
        <source>%1 %2 at step %3, level</source>
        <translation>%1: %2 bei Schritt %3, gleichbleibend</translation>
    </message>
</context>
<context>
    <name>SaveCsv</name>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>SentenceText</name>
    <message>
        <source>%1 %2</source>
        <comment>a sentence after another</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message numerus="yes">
        <source>not seen, %Ln tokens:</source>
        <translation>
            <numerusform>nicht gesehen, %Ln Token:</numerusform>
            <numerusform>nicht gesehen, %Ln Token:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>--set wants key=value, not &quot;%1&quot;.</source>
        <translation>--set erwartet Schlüssel=Wert, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no project %1. Make one with: finetune-studio-cli new %1</source>
        <translation>Es gibt kein Projekt %1. Legen Sie eines an mit: finetune-studio-cli new %1</translation>
    </message>
    <message>
        <source>Nothing was imported into this project yet. Next: import.</source>
        <translation>In dieses Projekt wurde noch nichts importiert. Als Nächstes: import.</translation>
    </message>
    <message>
        <source>A request is a JSON object with a &quot;path&quot;.</source>
        <translation>Eine Anfrage ist ein JSON-Objekt mit einem „path“.</translation>
    </message>
    <message>
        <source>There is no export format &quot;%1&quot;. There are: %2.</source>
        <translation>Das Exportformat „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Loading the export and comparing it</source>
        <translation>Der Export wird geladen und verglichen</translation>
    </message>
    <message>
        <source>The exported model does not answer like the trained one: its vectors differ by %1. Nothing was written.</source>
        <translation>Das exportierte Modell antwortet nicht wie das trainierte: Seine Vektoren weichen um %1 ab. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>A size in the file is too large to be true.</source>
        <translation>Eine Größenangabe in der Datei ist zu groß, um wahr zu sein.</translation>
    </message>
    <message>
        <source>Unknown event type &quot;%1&quot;.</source>
        <translation>Unbekannte Art von Ereignis: „%1“.</translation>
    </message>
    <message>
        <source>An event cannot be read: %1.</source>
        <translation>Ein Ereignis ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes.</source>
        <translation>%1 ist größer als %2 Byte.</translation>
    </message>
    <message>
        <source>SHA-256 is not available in OpenSSL.</source>
        <translation>OpenSSL bietet kein SHA-256 an.</translation>
    </message>
    <message>
        <source>%1: the JSON is nested more than %2 levels deep.</source>
        <translation>%1: Das JSON ist mehr als %2 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>%1: the JSON holds more than %2 values.</source>
        <translation>%1: Das JSON enthält mehr als %2 Werte.</translation>
    </message>
    <message>
        <source>%1: the key &quot;%2&quot; appears twice.</source>
        <translation>%1: Der Schlüssel „%2“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>%1: the JSON is larger than %2 bytes.</source>
        <translation>%1: Das JSON ist größer als %2 Byte.</translation>
    </message>
    <message>
        <source>%1: this is not valid JSON (byte %2).</source>
        <translation>%1: Das ist kein gültiges JSON (Byte %2).</translation>
    </message>
    <message>
        <source>… %1 …</source>
        <translation>… %1 …</translation>
    </message>
    <message>
        <source>Unknown outcome &quot;%1&quot;.</source>
        <translation>Unbekanntes Ergebnis: „%1“.</translation>
    </message>
    <message>
        <source>An outcome cannot be read: %1.</source>
        <translation>Ein Ergebnis ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>There is not enough memory. Choose a smaller batch or close other programs, then try again.</source>
        <translation>Der Speicher reicht nicht. Wählen Sie einen kleineren Batch oder schließen Sie andere Programme, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: %1</source>
        <translation>Im Programm ist etwas schiefgegangen: %1</translation>
    </message>
    <message>
        <source>Something went wrong inside the program, and it cannot tell what.</source>
        <translation>Im Programm ist etwas schiefgegangen, und es kann nicht sagen, was.</translation>
    </message>
    <message>
        <source>No question is kept for the verdict, so nobody could say whether the model got better. Give the verdict a share, or add a data set that is all for the verdict.</source>
        <translation>Für das Urteil ist keine Frage zurückgehalten, sodass niemand sagen könnte, ob das Modell besser geworden ist. Geben Sie dem Urteil einen Anteil, oder fügen Sie einen Datensatz hinzu, der ganz für das Urteil ist.</translation>
    </message>
    <message>
        <source>%1 is used for training as a whole.</source>
        <translation>%1 dient ganz dem Training.</translation>
    </message>
    <message>
        <source>Hit rate: is a right passage among the first ones?</source>
        <translation>Trefferquote: Ist ein richtiger Abschnitt unter den ersten?</translation>
    </message>
    <message>
        <source>Order: how high up do the right passages stand?</source>
        <translation>Reihenfolge: Wie weit oben stehen die richtigen Abschnitte?</translation>
    </message>
    <message>
        <source>Recall: how many of the right passages are found?</source>
        <translation>Vollständigkeit: Wie viele der richtigen Abschnitte werden gefunden?</translation>
    </message>
    <message>
        <source>Precision: how many of the first passages are right?</source>
        <translation>Genauigkeit: Wie viele der ersten Abschnitte sind richtig?</translation>
    </message>
    <message>
        <source>First right passage</source>
        <translation>Erster richtiger Abschnitt</translation>
    </message>
    <message>
        <source>Order of the first %1</source>
        <translation>Reihenfolge der ersten %1</translation>
    </message>
    <message>
        <source>First %1</source>
        <translation>Die ersten %1</translation>
    </message>
    <message>
        <source>The share of questions with a right passage among the first %1 (hit rate or accuracy@%1).</source>
        <translation>Anteil der Fragen mit einem richtigen Abschnitt unter den ersten %1 (Trefferquote oder accuracy@%1).</translation>
    </message>
    <message>
        <source>The share of right passages among the first %1 (precision@%1).</source>
        <translation>Anteil der richtigen Abschnitte an den ersten %1 (precision@%1).</translation>
    </message>
    <message>
        <source>The share of a question&apos;s right passages that are among the first %1 (recall@%1).</source>
        <translation>Anteil der richtigen Abschnitte einer Frage, die unter den ersten %1 stehen (recall@%1).</translation>
    </message>
    <message>
        <source>1 if the first right passage stands in the first place, 1/2 in the second, 1/3 in the third, and so on to the place %1 (MRR@%1).</source>
        <translation>1, wenn der erste richtige Abschnitt auf dem ersten Platz steht, 1/2 auf dem zweiten, 1/3 auf dem dritten und so weiter bis zum Platz %1 (MRR@%1).</translation>
    </message>
    <message>
        <source>How high up the right passages stand among the first %1: 1 if they all come first, 0 if none is there (NDCG@%1).</source>
        <translation>Wie weit oben die richtigen Abschnitte unter den ersten %1 stehen: 1, wenn alle zuerst kommen, 0, wenn keiner dabei ist (NDCG@%1).</translation>
    </message>
    <message>
        <source>How many of the passages down to each right one are right, among the first %1: 1 if the right ones all come first (MAP@%1).</source>
        <translation>Wie viele der Abschnitte bis zu jedem richtigen ihrerseits richtig sind, unter den ersten %1: 1, wenn die richtigen alle zuerst kommen (MAP@%1).</translation>
    </message>
    <message>
        <source>The two models answered different questions (%1 and %2). Evaluate both on the same split.</source>
        <translation>Die beiden Modelle haben verschiedene Fragen beantwortet (%1 und %2). Messen Sie beide am selben Teil.</translation>
    </message>
    <message>
        <source>Two models cannot be compared without questions and resamples.</source>
        <translation>Ohne Fragen und Stichproben lassen sich zwei Modelle nicht vergleichen.</translation>
    </message>
    <message>
        <source>%1 passages are too many to search.</source>
        <translation>%1 Abschnitte sind zu viele zum Suchen.</translation>
    </message>
    <message>
        <source>%1 scores were given for %2 passages.</source>
        <translation>Für %2 Abschnitte wurden %1 Werte angegeben.</translation>
    </message>
    <message>
        <source>A metric looks at the first k passages, and k must be at least 1, not %1.</source>
        <translation>Ein Maß betrachtet die ersten k Abschnitte, und k muss mindestens 1 sein, nicht %1.</translation>
    </message>
    <message>
        <source>No question has a passage that answers it, so there is nothing to measure. Import or make question–passage pairs first.</source>
        <translation>Zu keiner Frage gibt es einen Abschnitt, der sie beantwortet; es gibt also nichts zu messen. Importieren oder erstellen Sie zuerst Paare aus Frage und Abschnitt.</translation>
    </message>
    <message>
        <source>%1 was not measured, so the models cannot be compared by it.</source>
        <translation>%1 wurde nicht gemessen, deshalb lassen sich die Modelle danach nicht vergleichen.</translation>
    </message>
    <message>
        <source>The tuned model finds better passages: the hit rate at %1 rose from %2 % to %3 % (%4 points, between %5 and %6).</source>
        <translation>Das feinabgestimmte Modell findet bessere Abschnitte: Die Trefferquote bei %1 stieg von %2 % auf %3 % (%4 Punkte, zwischen %5 und %6).</translation>
    </message>
    <message>
        <source>The tuned model finds worse passages: the hit rate at %1 fell from %2 % to %3 % (%4 points, between %5 and %6).</source>
        <translation>Das feinabgestimmte Modell findet schlechtere Abschnitte: Die Trefferquote bei %1 fiel von %2 % auf %3 % (%4 Punkte, zwischen %5 und %6).</translation>
    </message>
    <message>
        <source>No difference that could not be chance: the hit rate at %1 is %2 % for the base model and %3 % for the tuned one (%4 points, between %5 and %6).</source>
        <translation>Kein Unterschied, der nicht Zufall sein könnte: Die Trefferquote bei %1 beträgt %2 % für das Ausgangsmodell und %3 % für das feinabgestimmte (%4 Punkte, zwischen %5 und %6).</translation>
    </message>
    <message>
        <source>The tuned model finds better passages: %1 rose from %2 to %3 (%4, between %5 and %6).</source>
        <translation>Das feinabgestimmte Modell findet bessere Abschnitte: %1 stieg von %2 auf %3 (%4, zwischen %5 und %6).</translation>
    </message>
    <message>
        <source>The tuned model finds worse passages: %1 fell from %2 to %3 (%4, between %5 and %6).</source>
        <translation>Das feinabgestimmte Modell findet schlechtere Abschnitte: %1 fiel von %2 auf %3 (%4, zwischen %5 und %6).</translation>
    </message>
    <message>
        <source>No difference that could not be chance: %1 is %2 for the base model and %3 for the tuned one (%4, between %5 and %6).</source>
        <translation>Kein Unterschied, der nicht Zufall sein könnte: %1 beträgt %2 für das Ausgangsmodell und %3 für das feinabgestimmte (%4, zwischen %5 und %6).</translation>
    </message>
    <message>
        <source>There is no finding &quot;%1&quot;.</source>
        <translation>Den Befund „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The two models answered different questions, so they cannot be compared. Evaluate both on the same split.</source>
        <translation>Die beiden Modelle haben verschiedene Fragen beantwortet und lassen sich deshalb nicht vergleichen. Messen Sie beide am selben Teil.</translation>
    </message>
    <message>
        <source>This is not a comparison of models: %1.</source>
        <translation>Das ist kein Vergleich von Modellen: %1.</translation>
    </message>
    <message>
        <source>This is not a verdict: %1.</source>
        <translation>Das ist kein Urteil: %1.</translation>
    </message>
    <message>
        <source>The verdict in %1 cannot be read. Measure the run again. (%2)</source>
        <translation>Das Urteil in %1 ist nicht lesbar. Messen Sie den Lauf noch einmal. (%2)</translation>
    </message>
    <message>
        <source>Measured on %1 questions that were kept out of training together with the passages that answer them, searching %2 passages.</source>
        <translation>Gemessen an %1 Fragen, die samt den Abschnitten, die sie beantworten, vom Training ferngehalten wurden; gesucht wurde in %2 Abschnitten.</translation>
    </message>
    <message>
        <source>Searching by words alone finds more here than the tuned model (%1 against %2); the blend of both finds the most (%3).</source>
        <translation>Die Suche allein nach Wörtern findet hier mehr als das feinabgestimmte Modell (%1 gegenüber %2); am meisten findet die Mischung aus beiden (%3).</translation>
    </message>
    <message>
        <source>Searching by words alone finds more here than the tuned model (%1 against %2), and the blend of both does not find more than that (%3).</source>
        <translation>Die Suche allein nach Wörtern findet hier mehr als das feinabgestimmte Modell (%1 gegenüber %2), und die Mischung aus beiden findet nicht mehr als das (%3).</translation>
    </message>
    <message>
        <source>The tuned model and a search by words, blended, find more here than the tuned model alone (%1 against %2).</source>
        <translation>Das feinabgestimmte Modell und eine Suche nach Wörtern finden hier gemischt mehr als das feinabgestimmte Modell allein (%1 gegenüber %2).</translation>
    </message>
    <message>
        <source>%1: hidden_size %2 cannot be divided among %3 attention heads.</source>
        <translation>%1: hidden_size %2 lässt sich nicht auf %3 Attention-Köpfe aufteilen.</translation>
    </message>
    <message>
        <source>%1: pad_token_id %2 is outside the vocabulary of %3.</source>
        <translation>%1: pad_token_id %2 liegt außerhalb des Vokabulars von %3.</translation>
    </message>
    <message>
        <source>%1: a model of these sizes would have %2 parameters, more than any encoder has.</source>
        <translation>%1: Ein Modell dieser Größe hätte %2 Parameter, mehr als irgendein Encoder hat.</translation>
    </message>
    <message>
        <source>%1: position embeddings of type &quot;%2&quot; are not supported.</source>
        <translation>%1: Positionseinbettungen vom Typ „%2“ werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1: &quot;is_decoder&quot; is true, but only encoders are supported.</source>
        <translation>%1: „is_decoder“ ist wahr, aber nur Encoder werden unterstützt.</translation>
    </message>
    <message>
        <source>%1: this is not a JSON object.</source>
        <translation>%1: Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>%1: the row has no &quot;_id&quot;.</source>
        <translation>%1: Der Zeile fehlt „_id“.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>the id %1 stands twice</source>
        <translation>die Kennung %1 steht zweimal da</translation>
    </message>
    <message>
        <source>%1, line %2: this is not question, passage and grade, separated by tabs.</source>
        <translation>%1, Zeile %2: Das ist nicht Frage, Abschnitt und Grad, durch Tabulatoren getrennt.</translation>
    </message>
    <message>
        <source>%1: question %2 and passage %3: one of them is missing.</source>
        <translation>%1: Frage %2 und Abschnitt %3: Eines von beiden fehlt.</translation>
    </message>
    <message>
        <source>%1, line %2: %3.</source>
        <translation>%1, Zeile %2: %3.</translation>
    </message>
    <message>
        <source>the row is longer than ten million bytes; perhaps a quote is not closed</source>
        <translation>die Zeile ist länger als zehn Millionen Byte; vielleicht ist ein Anführungszeichen nicht geschlossen</translation>
    </message>
    <message>
        <source>the row has more than ten thousand fields</source>
        <translation>die Zeile hat mehr als zehntausend Felder</translation>
    </message>
    <message>
        <source>a quote is opened here and never closed. Close it, or double it if it belongs to the text</source>
        <translation>hier beginnt ein Anführungszeichen, das nie geschlossen wird. Schließen Sie es, oder verdoppeln Sie es, wenn es zum Text gehört</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>der Text ist leer</translation>
    </message>
    <message>
        <source>the text is longer than a million bytes; divide it into passages</source>
        <translation>der Text ist länger als eine Million Byte; teilen Sie ihn in Abschnitte</translation>
    </message>
    <message>
        <source>the text holds a zero byte</source>
        <translation>der Text enthält ein Nullbyte</translation>
    </message>
    <message>
        <source>the text is not UTF-8; save the file as UTF-8</source>
        <translation>der Text ist nicht UTF-8; speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>%1: line %2 is longer than %3 bytes. There must be one row a line.</source>
        <translation>%1: Zeile %2 ist länger als %3 Byte. Auf jeder Zeile muss genau ein Datensatz stehen.</translation>
    </message>
    <message>
        <source>%1 is not a LlamaIndex question set: it has no object &quot;%2&quot;. Pairs can be imported as JSON lines, CSV or TSV.</source>
        <translation>%1 ist keine LlamaIndex-Fragensammlung: Das Objekt „%2“ fehlt. Paare können als JSON Lines, CSV oder TSV importiert werden.</translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation>es ist kein Text</translation>
    </message>
    <message>
        <source>%1: %2 &quot;%3&quot;: %4.</source>
        <translation>%1: %2 „%3“: %4.</translation>
    </message>
    <message>
        <source>%1: the passage %2 is not in the corpus.</source>
        <translation>%1: Der Abschnitt %2 ist nicht im Korpus.</translation>
    </message>
    <message>
        <source>%1: there is no such question.</source>
        <translation>%1: Diese Frage gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: this is not a list of passages.</source>
        <translation>%1: Das ist keine Liste von Abschnitten.</translation>
    </message>
    <message>
        <source>%1: queries &quot;%2&quot;: relevant_docs names no passage for it.</source>
        <translation>%1: queries „%2“: relevant_docs nennt dafür keinen Abschnitt.</translation>
    </message>
    <message>
        <source>column &quot;%1&quot;: %2</source>
        <translation>Spalte „%1“: %2</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>es fehlt</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>das ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;. It has: %3.</source>
        <translation>%1 hat keine Spalte „%2“. Es gibt: %3.</translation>
    </message>
    <message>
        <source>%1: which columns hold question and passage? Say it with --map question=COLUMN,passage=COLUMN. The columns are: %2.</source>
        <translation>%1: Welche Spalten enthalten Frage und Abschnitt? Geben Sie es an mit --map question=SPALTE,passage=SPALTE. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is not a text file in UTF-8. Save it as UTF-8, then import it again.</source>
        <translation>%1 ist keine Textdatei in UTF-8. Speichern Sie sie als UTF-8, und importieren Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text. Save it as UTF-8, then import it again.</source>
        <translation>%1 ist Text in UTF-16. Speichern Sie ihn als UTF-8, und importieren Sie ihn dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is a Python pickle, perhaps a PyTorch file. Name it pytorch_model.bin if it is one.</source>
        <translation>%1 ist ein Python-Pickle, vielleicht eine PyTorch-Datei. Wenn sie eine ist, nennen Sie sie pytorch_model.bin.</translation>
    </message>
    <message>
        <source>%1 is a web page, not a model. Download it again.</source>
        <translation>%1 ist eine Webseite und kein Modell. Laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
        <source>%1 is a zip archive, perhaps a PyTorch file. Name it pytorch_model.bin if it is one.</source>
        <translation>%1 ist ein Zip-Archiv, vielleicht eine PyTorch-Datei. Wenn es eine ist, nennen Sie sie pytorch_model.bin.</translation>
    </message>
    <message>
        <source>%1 is a program for PyTorch Mobile, not a file of weights. Ask for the model in safetensors form.</source>
        <translation>%1 ist ein Programm für PyTorch Mobile und keine Datei mit Gewichten. Fragen Sie nach dem Modell im Format safetensors.</translation>
    </message>
    <message>
        <source>%1 is a GGUF file. Choose the model&apos;s safetensors folder instead.</source>
        <translation>%1 ist eine GGUF-Datei. Wählen Sie stattdessen den safetensors-Ordner des Modells.</translation>
    </message>
    <message>
        <source>%1 is only a pointer to the real file. Fetch it with &quot;git lfs pull&quot;.</source>
        <translation>%1 ist nur ein Verweis auf die wirkliche Datei. Holen Sie sie mit „git lfs pull“.</translation>
    </message>
    <message>
        <source>%1 is a Keras file. Convert it to safetensors first.</source>
        <translation>%1 ist eine Keras-Datei. Wandeln Sie sie zuerst in safetensors um.</translation>
    </message>
    <message>
        <source>%1: the pickle piles up more than %2 values.</source>
        <translation>%1: Das Pickle häuft mehr als %2 Werte an.</translation>
    </message>
    <message>
        <source>%1: the pickle has more than %2 operations.</source>
        <translation>%1: Das Pickle hat mehr als %2 Operationen.</translation>
    </message>
    <message>
        <source>%1: the pickle is damaged (byte %2).</source>
        <translation>%1: Das Pickle ist beschädigt (Byte %2).</translation>
    </message>
    <message>
        <source>%1: loading this file would run code (%2), which a file of weights has no need of. Ask for the model in safetensors form.</source>
        <translation>%1: Das Laden dieser Datei würde Code ausführen (%2), was eine Datei mit Gewichten nicht nötig hat. Fragen Sie nach dem Modell im Format safetensors.</translation>
    </message>
    <message>
        <source>%1: the pickle is cut short.</source>
        <translation>%1: Das Pickle ist abgeschnitten.</translation>
    </message>
    <message>
        <source>%1: the pickle makes an OrderedDict in a way torch.save does not.</source>
        <translation>%1: Das Pickle erzeugt ein OrderedDict auf eine Weise, wie torch.save es nicht tut.</translation>
    </message>
    <message>
        <source>%1: the pickle uses an operation (%2) that torch.save does not write.</source>
        <translation>%1: Das Pickle benutzt eine Operation (%2), die torch.save nicht schreibt.</translation>
    </message>
    <message>
        <source>%1: the pickle is of protocol %2; 2 to 4 can be read.</source>
        <translation>%1: Das Pickle hat die Protokollversion %2; gelesen werden können 2 bis 4.</translation>
    </message>
    <message>
        <source>%1: the numbers are big-endian, which is not supported. Ask for the model in safetensors form.</source>
        <translation>%1: Die Zahlen sind big-endian, was nicht unterstützt wird. Fragen Sie nach dem Modell im Format safetensors.</translation>
    </message>
    <message>
        <source>%1: the storage of the tensor %2 has another size than it claims.</source>
        <translation>%1: Der Speicherbereich des Tensors %2 hat eine andere Größe, als er angibt.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 reaches beyond its storage.</source>
        <translation>%1: Der Tensor %2 reicht über seinen Speicherbereich hinaus.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 repeats its values so often that it would be larger than the file.</source>
        <translation>%1: Der Tensor %2 wiederholt seine Werte so oft, dass er größer als die Datei wäre.</translation>
    </message>
    <message>
        <source>%1: the storage of the tensor %2 is missing.</source>
        <translation>%1: Der Speicherbereich des Tensors %2 fehlt.</translation>
    </message>
    <message>
        <source>%1 is a Python pickle, but not one that torch.save wrote.</source>
        <translation>%1 ist ein Python-Pickle, aber keines, das torch.save geschrieben hat.</translation>
    </message>
    <message>
        <source>%1: the file does not end where its storages do. Download it again.</source>
        <translation>%1: Die Datei endet nicht dort, wo ihre Speicherbereiche enden. Laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>%1: the storage %2 belongs to no tensor.</source>
        <translation>%1: Der Speicherbereich %2 gehört zu keinem Tensor.</translation>
    </message>
    <message>
        <source>%1 is not a file that torch.save wrote.</source>
        <translation>%1 ist keine Datei, die torch.save geschrieben hat.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the number type &quot;%3&quot;, which is not supported.</source>
        <translation>%1: Der Tensor %2 hat den Zahlentyp „%3“, der nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>%1: the header is not a JSON object.</source>
        <translation>%1: Der Kopf der Datei ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>%1: the file holds more than %2 tensors.</source>
        <translation>%1: Die Datei enthält mehr als %2 Tensoren.</translation>
    </message>
    <message>
        <source>%1: __metadata__ is not an object.</source>
        <translation>%1: __metadata__ ist kein Objekt.</translation>
    </message>
    <message>
        <source>%1: the metadata value &quot;%2&quot; is not a text.</source>
        <translation>%1: Der Metadatenwert „%2“ ist kein Text.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has a size or place that is not a whole number.</source>
        <translation>%1: Größe oder Lage des Tensors %2 ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has too many dimensions.</source>
        <translation>%1: Der Tensor %2 hat zu viele Dimensionen.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has a size that is too large.</source>
        <translation>%1: Der Tensor %2 hat eine zu große Ausdehnung.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 lacks its number type, shape or place.</source>
        <translation>%1: Dem Tensor %2 fehlt Zahlentyp, Form oder Lage.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 lies outside the file.</source>
        <translation>%1: Der Tensor %2 liegt außerhalb der Datei.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 does not fill its place: its shape and number type ask for another size.</source>
        <translation>%1: Der Tensor %2 füllt seinen Platz nicht aus: Form und Zahlentyp verlangen eine andere Größe.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 overlaps another or leaves a hole before it.</source>
        <translation>%1: Der Tensor %2 überschneidet sich mit einem anderen oder lässt vor sich eine Lücke.</translation>
    </message>
    <message>
        <source>%1: there is data that no tensor uses.</source>
        <translation>%1: Es gibt Daten, die kein Tensor benutzt.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 cannot be written: its name is taken or its size does not fit its shape.</source>
        <translation>%1: Der Tensor %2 kann nicht geschrieben werden: Sein Name ist vergeben, oder seine Größe passt nicht zu seiner Form.</translation>
    </message>
    <message>
        <source>%1 cannot be written: a tensor&apos;s name is not UTF-8 text.</source>
        <translation>%1 kann nicht geschrieben werden: Der Name eines Tensors ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>%1: the pooling &quot;%2&quot; is not supported. Mean, cls, max and last token are.</source>
        <translation>%1: Das Pooling „%2“ wird nicht unterstützt. Unterstützt werden mean, cls, max und last token.</translation>
    </message>
    <message>
        <source>%1: pooling without the prompt&apos;s tokens is not supported.</source>
        <translation>%1: Pooling ohne die Token des Prompts wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1: several poolings at once are not supported.</source>
        <translation>%1: Mehrere Poolings zugleich werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is &quot;%3&quot;, but only modules that change the sentence&apos;s vector are supported.</source>
        <translation>%1: „%2“ ist „%3“, aber nur Module, die den Vektor des Satzes ändern, werden unterstützt.</translation>
    </message>
    <message>
        <source>%1: the activation &quot;%2&quot; is not supported.</source>
        <translation>%1: Die Aktivierung „%2“ wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1: a dense layer with a residual connection is not supported.</source>
        <translation>%1: Eine dichte Schicht mit Restverbindung wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1: a dense layer from %2 to %3 features is too large.</source>
        <translation>%1: Eine dichte Schicht von %2 auf %3 Merkmale ist zu groß.</translation>
    </message>
    <message>
        <source>%1: the module &quot;%2&quot; is code of the model&apos;s own, which is not supported.</source>
        <translation>%1: Das Modul „%2“ ist eigener Code des Modells, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>%1: the module &quot;%2&quot; is not supported at its place. An encoder, a pooling, dense layers and a normalising are, in this order.</source>
        <translation>%1: Das Modul „%2“ wird an seiner Stelle nicht unterstützt. Unterstützt werden ein Encoder, ein Pooling, dichte Schichten und eine Normierung, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>%1: a Transformer module and a Pooling module are needed, but not both are there.</source>
        <translation>%1: Ein Transformer-Modul und ein Pooling-Modul sind nötig, aber nicht beide sind da.</translation>
    </message>
    <message>
        <source>%1: the module path &quot;%2&quot; leads out of the model&apos;s folder.</source>
        <translation>%1: Der Pfad „%2“ eines Moduls führt aus dem Ordner des Modells hinaus.</translation>
    </message>
    <message>
        <source>%1: in_features is %2, but the module before it gives %3.</source>
        <translation>%1: in_features ist %2, aber das Modul davor liefert %3.</translation>
    </message>
    <message>
        <source>%1: this is not a list of modules.</source>
        <translation>%1: Das ist keine Liste von Modulen.</translation>
    </message>
    <message>
        <source>%1: the model is a %2, which is not supported.</source>
        <translation>%1: Das Modell ist ein %2, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>%1: the default prompt &quot;%2&quot; is not among the prompts.</source>
        <translation>%1: Der Standardprompt „%2“ ist nicht unter den Prompts.</translation>
    </message>
    <message>
        <source>%1: &quot;do_lower_case&quot; is not supported; lower-casing belongs to the tokenizer.</source>
        <translation>%1: „do_lower_case“ wird nicht unterstützt; Kleinschreibung gehört in den Tokenizer.</translation>
    </message>
    <message>
        <source>%1: the activation &quot;%2&quot; has no name.</source>
        <translation>%1: Die Aktivierung „%2“ hat keinen Namen.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is said to be in %3, which is not a file of the model&apos;s folder.</source>
        <translation>%1: Der Tensor %2 soll in %3 stehen, was keine Datei im Ordner des Modells ist.</translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; is missing.</source>
        <translation>%1: „weight_map“ fehlt.</translation>
    </message>
    <message>
        <source>%1: a tensor&apos;s name is not a text.</source>
        <translation>%1: Der Name eines Tensors ist kein Text.</translation>
    </message>
    <message>
        <source>%1: the file holds no tensors by name, as a model&apos;s weights would be (a &quot;state dict&quot;).</source>
        <translation>%1: Die Datei enthält keine Tensoren mit Namen, wie es die Gewichte eines Modells täten (ein „state dict“).</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is not described as torch.save does it.</source>
        <translation>%1: Der Tensor %2 ist nicht so beschrieben, wie torch.save es tut.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has a negative size or place.</source>
        <translation>%1: Der Tensor %2 hat eine negative Größe oder Lage.</translation>
    </message>
    <message>
        <source>%1: the entry %2 is not a tensor.</source>
        <translation>%1: Der Eintrag %2 ist kein Tensor.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 carries marks that are not supported.</source>
        <translation>%1: Der Tensor %2 trägt Merkmale, die nicht unterstützt werden.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is missing.</source>
        <translation>%1: Der Tensor %2 fehlt.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 appears twice.</source>
        <translation>%1: Der Tensor %2 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has a size that is negative or too large.</source>
        <translation>%1: Der Tensor %2 hat eine negative oder zu große Ausdehnung.</translation>
    </message>
    <message>
        <source>The tensor %1 holds whole numbers (%2).</source>
        <translation>Der Tensor %1 enthält ganze Zahlen (%2).</translation>
    </message>
    <message>
        <source>%1: the zip archive holds too many members for a model. Ask for it in safetensors form.</source>
        <translation>%1: Das Zip-Archiv enthält zu viele Dateien für ein Modell. Fragen Sie nach dem Format safetensors.</translation>
    </message>
    <message>
        <source>%1 is a TorchScript program, not a file of weights. Ask for the model in safetensors form.</source>
        <translation>%1 ist ein TorchScript-Programm und keine Datei mit Gewichten. Fragen Sie nach dem Modell im Format safetensors.</translation>
    </message>
    <message>
        <source>%1: this zip archive was not written by torch.save: its member %2 is not in one folder with the others.</source>
        <translation>%1: Dieses Zip-Archiv hat nicht torch.save geschrieben: Die Datei %2 darin liegt nicht mit den anderen in einem Ordner.</translation>
    </message>
    <message>
        <source>%1: the member %2 appears twice.</source>
        <translation>%1: Die Datei %2 darin kommt zweimal vor.</translation>
    </message>
    <message>
        <source>%1: the member %2 is encrypted.</source>
        <translation>%1: Die Datei %2 darin ist verschlüsselt.</translation>
    </message>
    <message>
        <source>%1: the member %2 is compressed, which torch.save never does. Pack the archive again without compression.</source>
        <translation>%1: Die Datei %2 darin ist komprimiert, was torch.save nie tut. Packen Sie das Archiv ohne Kompression neu.</translation>
    </message>
    <message>
        <source>%1: the member %2 claims %3 bytes, more than the file has.</source>
        <translation>%1: Die Datei %2 darin gibt %3 Byte an, mehr als die ganze Datei hat.</translation>
    </message>
    <message>
        <source>%1: the member %2 is missing.</source>
        <translation>%1: Die Datei %2 darin fehlt.</translation>
    </message>
    <message>
        <source>%1: the member %2 is damaged. Download the file again.</source>
        <translation>%1: Die Datei %2 darin ist beschädigt. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>The engine knows no request &quot;%1&quot;.</source>
        <translation>Die Engine kennt die Anfrage „%1“ nicht.</translation>
    </message>
    <message>
        <source>&quot;start&quot; needs &quot;job&quot;, a name, and &quot;params&quot;, an object.</source>
        <translation>„start“ braucht „job“, einen Namen, und „params“, ein Objekt.</translation>
    </message>
    <message>
        <source>&quot;from&quot; must be a byte of the events of the newest job&apos;s run.</source>
        <translation>„from“ muss ein Byte in den Ereignissen des Laufs der neuesten Aufgabe sein.</translation>
    </message>
    <message>
        <source>This engine has not run a job yet.</source>
        <translation>Diese Engine hat noch keine Aufgabe ausgeführt.</translation>
    </message>
    <message>
        <source>No job is running.</source>
        <translation>Es läuft keine Aufgabe.</translation>
    </message>
    <message>
        <source>The engine did not start. It said: %1</source>
        <translation>Die Engine ist nicht gestartet. Sie meldete: %1</translation>
    </message>
    <message>
        <source>The engine refused.</source>
        <translation>Die Engine hat abgelehnt.</translation>
    </message>
    <message>
        <source>The engine&apos;s answer</source>
        <translation>Die Antwort der Engine</translation>
    </message>
    <message>
        <source>The engine sent something that is no object.</source>
        <translation>Die Engine hat etwas gesendet, was kein Objekt ist.</translation>
    </message>
    <message>
        <source>Unknown state &quot;%1&quot; of the engine.</source>
        <translation>Unbekannter Zustand „%1“ der Engine.</translation>
    </message>
    <message>
        <source>The engine&apos;s status cannot be read: %1.</source>
        <translation>Der Zustand der Engine ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>A request must be a JSON object.</source>
        <translation>Eine Anfrage muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>A request needs a whole number &quot;id&quot;.</source>
        <translation>Eine Anfrage braucht eine ganze Zahl „id“.</translation>
    </message>
    <message>
        <source>A request needs &quot;do&quot;: what to do.</source>
        <translation>Eine Anfrage braucht „do“: was zu tun ist.</translation>
    </message>
    <message>
        <source>What the engine sent cannot be read: %1.</source>
        <translation>Was die Engine gesendet hat, ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>An engine already runs for this project.</source>
        <translation>Für dieses Projekt läuft schon eine Engine.</translation>
    </message>
    <message>
        <source>The engine knows no job &quot;%1&quot;.</source>
        <translation>Die Engine kennt die Aufgabe „%1“ nicht.</translation>
    </message>
    <message>
        <source>The engine is about to end. Try again.</source>
        <translation>Die Engine ist dabei, sich zu beenden. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The project is busy with &quot;%1&quot;. Wait for it or stop it first.</source>
        <translation>Das Projekt ist mit „%1“ beschäftigt. Warten Sie, oder halten Sie das zuerst an.</translation>
    </message>
    <message>
        <source>There are no questions to measure with. Give the test part a share of the data and train again.</source>
        <translation>Es gibt keine Fragen, an denen gemessen werden könnte. Geben Sie dem Testteil einen Anteil der Daten, und trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>No run has succeeded yet. Train a model first; then it can be measured here against the model it started from.</source>
        <translation>Noch ist kein Lauf gelungen. Trainieren Sie zuerst ein Modell; dann kann es hier mit dem Modell verglichen werden, von dem es ausging.</translation>
    </message>
    <message>
        <source>Run %1 has not been measured yet.</source>
        <translation>Lauf %1 wurde noch nicht gemessen.</translation>
    </message>
    <message>
        <source>The data or the settings of the measuring have changed since this verdict.</source>
        <translation>Die Daten oder die Einstellungen der Messung haben sich seit diesem Urteil geändert.</translation>
    </message>
    <message>
        <source>The data or the settings have changed since this run was trained. The verdict is about the run as it was; train again for one about the project as it is.</source>
        <translation>Die Daten oder die Einstellungen haben sich geändert, seit dieser Lauf trainiert wurde. Das Urteil gilt dem Lauf, wie er war; trainieren Sie noch einmal für eines über das Projekt, wie es ist.</translation>
    </message>
    <message>
        <source>Say which folder to write.</source>
        <translation>Geben Sie an, welcher Ordner geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, beginning with /.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners an, beginnend mit /.</translation>
    </message>
    <message>
        <source>This folder holds other files, which an export would remove. Choose a new or empty folder.</source>
        <translation>Dieser Ordner enthält andere Dateien, die ein Export entfernen würde. Wählen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>There is a file of that name. Choose a folder.</source>
        <translation>Es gibt eine Datei dieses Namens. Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Replaces the earlier export in %1 by the model&apos;s weights, its tokenizer and the model card, about %2 MB.</source>
        <translation>Ersetzt den früheren Export in %1 durch die Gewichte des Modells, seinen Tokenizer und die Modellkarte, etwa %2 MB.</translation>
    </message>
    <message>
        <source>Writes the model&apos;s weights, its tokenizer and the model card, about %2 MB, into the folder %1.</source>
        <translation>Schreibt die Gewichte des Modells, seinen Tokenizer und die Modellkarte, etwa %2 MB, in den Ordner %1.</translation>
    </message>
    <message>
        <source>Read back and compared on %1 texts: the largest difference of any number is %2.</source>
        <translation>Zurückgelesen und an %1 Texten verglichen: Der größte Unterschied einer Zahl ist %2.</translation>
    </message>
    <message>
        <source>The result of the export cannot be read: %1.</source>
        <translation>Das Ergebnis des Exports ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>The forecast is damaged: %1.</source>
        <translation>Die Vorhersage ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot; to import. Use auto, %2.</source>
        <translation>Das Importformat „%1“ gibt es nicht. Verwenden Sie auto, %2.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Es wurde nichts importiert. %1</translation>
    </message>
    <message>
        <source>No file was given.</source>
        <translation>Es wurde keine Datei angegeben.</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 replaces what was imported from there before.</source>
        <translation>%1 ersetzt, was früher von dort importiert wurde.</translation>
    </message>
    <message>
        <source>Dividing the rows</source>
        <translation>Die Zeilen werden aufgeteilt</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1 is of no kind that can be imported. There are: %2.</source>
        <translation>%1 ist von keiner Art, die importiert werden kann. Es gibt: %2.</translation>
    </message>
    <message>
        <source>%1 has no judgements: a BEIR folder holds corpus.jsonl, queries.jsonl and qrels/PART.tsv.</source>
        <translation>%1 hat keine Bewertungen: Ein BEIR-Ordner enthält corpus.jsonl, queries.jsonl und qrels/TEIL.tsv.</translation>
    </message>
    <message>
        <source>%1 has no judgements for the %2 part. There are: %3.</source>
        <translation>%1 hat keine Bewertungen für den Teil %2. Es gibt: %3.</translation>
    </message>
    <message>
        <source>No line of the run&apos;s events begins at byte %1. Ask from 0.</source>
        <translation>Beim Byte %1 beginnt keine Zeile der Ereignisse des Laufs. Fragen Sie ab 0.</translation>
    </message>
    <message>
        <source>The job writes into no run, so its events have no place to begin from. Ask without one.</source>
        <translation>Die Aufgabe schreibt in keinen Lauf, deshalb haben ihre Ereignisse keine Stelle, an der sie beginnen könnten. Fragen Sie ohne eine.</translation>
    </message>
    <message>
        <source>A line is longer than %1 bytes.</source>
        <translation>Eine Zeile ist länger als %1 Byte.</translation>
    </message>
    <message>
        <source>The socket path %1 is too long.</source>
        <translation>Der Pfad %1 des Sockets ist zu lang.</translation>
    </message>
    <message>
        <source>%1 is not a private folder of yours, so the engine cannot use it. Remove it, or set XDG_RUNTIME_DIR to a folder of your own.</source>
        <translation>%1 ist kein privater Ordner von Ihnen, deshalb kann die Engine ihn nicht benutzen. Entfernen Sie ihn, oder setzen Sie XDG_RUNTIME_DIR auf einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Trains on the processor: one core, 16-bit numbers (bf16).</source>
        <translation>Trainiert auf dem Prozessor: ein Kern, 16-Bit-Zahlen (bf16).</translation>
    </message>
    <message>
        <source>Trains on the processor: one core, 32-bit numbers (fp32).</source>
        <translation>Trainiert auf dem Prozessor: ein Kern, 32-Bit-Zahlen (fp32).</translation>
    </message>
    <message>
        <source>Trains on the processor: %1 cores, 16-bit numbers (bf16).</source>
        <translation>Trainiert auf dem Prozessor: %1 Kerne, 16-Bit-Zahlen (bf16).</translation>
    </message>
    <message>
        <source>Trains on the processor: %1 cores, 32-bit numbers (fp32).</source>
        <translation>Trainiert auf dem Prozessor: %1 Kerne, 32-Bit-Zahlen (fp32).</translation>
    </message>
    <message>
        <source>Trains on the graphics card %1 with 16-bit numbers (bf16).</source>
        <translation>Trainiert auf der Grafikkarte %1 mit 16-Bit-Zahlen (bf16).</translation>
    </message>
    <message>
        <source>Trains on the graphics card %1 with 32-bit numbers (fp32).</source>
        <translation>Trainiert auf der Grafikkarte %1 mit 32-Bit-Zahlen (fp32).</translation>
    </message>
    <message>
        <source>The report on this machine is damaged: %1.</source>
        <translation>Der Bericht über diesen Rechner ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>The graphics card %1 that the settings ask for is not there. Set the device to auto or cpu under Advanced.</source>
        <translation>Die Grafikkarte %1, die die Einstellungen verlangen, ist nicht da. Stellen Sie das Gerät unter „Erweitert“ auf auto oder cpu.</translation>
    </message>
    <message>
        <source>%1 is no rank</source>
        <translation>%1 ist kein Rang</translation>
    </message>
    <message>
        <source>a list of hits is none, or too long</source>
        <translation>eine Trefferliste ist keine oder zu lang</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1: there are too many lines.</source>
        <translation>%1: Es sind zu viele Zeilen.</translation>
    </message>
    <message>
        <source>%1 has no end. Evaluate again.</source>
        <translation>%1 hat kein Ende. Messen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The curves&apos; index could not be written: %1</source>
        <translation>Das Verzeichnis der Kurven konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The answer to the search cannot be read: %1.</source>
        <translation>Die Antwort auf die Suche ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>A training is going on.</source>
        <translation>Ein Training läuft.</translation>
    </message>
    <message>
        <source>A verdict is being measured. Start when that is done.</source>
        <translation>Ein Urteil wird gemessen. Starten Sie, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Something else is being done to the project. Start when that is done.</source>
        <translation>Am Projekt wird gerade etwas anderes getan. Starten Sie, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Someone else is editing this project, so nothing can be started here.</source>
        <translation>Jemand anderes bearbeitet dieses Projekt, deshalb kann hier nichts gestartet werden.</translation>
    </message>
    <message>
        <source>There is nothing to train on yet. Add data first.</source>
        <translation>Es gibt noch nichts, womit trainiert werden könnte. Fügen Sie zuerst Daten hinzu.</translation>
    </message>
    <message>
        <source>Training needs at least %1 pairs. Add more data.</source>
        <translation>Zum Trainieren sind mindestens %1 Paare nötig. Fügen Sie mehr Daten hinzu.</translation>
    </message>
    <message>
        <source>Run %1 kept nothing before it ended, so it begins again.</source>
        <translation>Lauf %1 hat vor seinem Ende nichts gesichert und beginnt deshalb von vorn.</translation>
    </message>
    <message>
        <source>Run %1 goes on after step %2; nothing it has learned is lost.</source>
        <translation>Lauf %1 geht nach Schritt %2 weiter; nichts Gelerntes ist verloren.</translation>
    </message>
    <message>
        <source>By the forecast the memory does not suffice; see above what helps.</source>
        <translation>Nach der Vorhersage reicht der Speicher nicht; oben steht, was hilft.</translation>
    </message>
    <message>
        <source>Trains once on %1 pairs. You can stop at any time and go on later.</source>
        <translation>Trainiert einmal mit %1 Paaren. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>Trains %2 times on %1 pairs. You can stop at any time and go on later.</source>
        <translation>Trainiert %2-mal mit %1 Paaren. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>&amp;Resume run %1</source>
        <translation>Lauf %1 &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Start &amp;training</source>
        <translation>&amp;Training starten</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found.</source>
        <translation>Es wurde kein NVIDIA-Treiber gefunden.</translation>
    </message>
    <message>
        <source>An NVIDIA driver is there, but the CUDA libraries are not: %1. &quot;./run --with-cuda&quot; fetches them.</source>
        <translation>Ein NVIDIA-Treiber ist da, aber die CUDA-Bibliotheken fehlen: %1. „./run --with-cuda“ holt sie.</translation>
    </message>
    <message>
        <source>The NVIDIA driver reports no usable GPU.</source>
        <translation>Der NVIDIA-Treiber meldet keine nutzbare GPU.</translation>
    </message>
    <message>
        <source>CUDA cannot be used: %1</source>
        <translation>CUDA kann nicht benutzt werden: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no device. Use auto, cpu or cuda:0, cuda:1 …</source>
        <translation>„%1“ ist kein Gerät. Verwenden Sie auto, cpu oder cuda:0, cuda:1 …</translation>
    </message>
    <message>
        <source>The device %1 cannot be used. %2 Choose auto or cpu.</source>
        <translation>Das Gerät %1 kann nicht benutzt werden. %2 Wählen Sie auto oder cpu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no precision. Use auto, fp32 or bf16.</source>
        <translation>„%1“ ist keine Genauigkeit. Verwenden Sie auto, fp32 oder bf16.</translation>
    </message>
    <message>
        <source>The model uses the activation &quot;%1&quot;, which is not supported.</source>
        <translation>Das Modell benutzt die Aktivierung „%1“, die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>Tensor %1 has an unknown number type.</source>
        <translation>Der Tensor %1 hat einen unbekannten Zahlentyp.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the shape %3, but the model asks for %4.</source>
        <translation>%1: Der Tensor %2 hat die Form %3, das Modell verlangt aber %4.</translation>
    </message>
    <message>
        <source>The tensor %1 has %2 bytes instead of %3.</source>
        <translation>Der Tensor %1 hat %2 Byte statt %3.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds numbers of type %3. Weights must be F32, F16, BF16 or F64; quantised models cannot be used.</source>
        <translation>%1: Der Tensor %2 enthält Zahlen vom Typ %3. Gewichte müssen F32, F16, BF16 oder F64 sein; quantisierte Modelle können nicht verwendet werden.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds values that are not finite numbers.</source>
        <translation>%1: Der Tensor %2 enthält Werte, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>Unknown pooling.</source>
        <translation>Unbekanntes Pooling.</translation>
    </message>
    <message>
        <source>A text of %1 tokens cannot be embedded: the model takes 1 to %2.</source>
        <translation>Ein Text mit %1 Token kann nicht eingebettet werden: Das Modell nimmt 1 bis %2.</translation>
    </message>
    <message>
        <source>The token id %1 is not among the model&apos;s %2.</source>
        <translation>Die Token-Nummer %1 ist nicht unter den %2 des Modells.</translation>
    </message>
    <message>
        <source>Memory ran out. Close other programs, lower model.max_tokens or evaluate.batch_tokens, or choose a smaller model.</source>
        <translation>Der Speicher ist ausgegangen. Schließen Sie andere Programme, verringern Sie model.max_tokens oder evaluate.batch_tokens, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The computation failed: %1</source>
        <translation>Die Berechnung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Search: an embedding model for your documents</source>
        <translation>Suche: ein Embedding-Modell für Ihre Dokumente</translation>
    </message>
    <message>
        <source>Multiple negatives, from questions and from passages</source>
        <translation>Viele Gegenbeispiele, von Fragen und von Abschnitten aus</translation>
    </message>
    <message>
        <source>Multiple negatives, from questions</source>
        <translation>Viele Gegenbeispiele, von Fragen aus</translation>
    </message>
    <message>
        <source>LlamaIndex question–passage set (JSON)</source>
        <translation>LlamaIndex-Sammlung von Fragen und Abschnitten (JSON)</translation>
    </message>
    <message>
        <source>BEIR folder</source>
        <translation>BEIR-Ordner</translation>
    </message>
    <message>
        <source>Question–passage pairs (JSONL, CSV or TSV)</source>
        <translation>Paare aus Frage und Abschnitt (JSONL, CSV oder TSV)</translation>
    </message>
    <message>
        <source>BERT (MiniLM, bge, e5, gte)</source>
        <translation>BERT (MiniLM, bge, e5, gte)</translation>
    </message>
    <message>
        <source>sentence-transformers folder</source>
        <translation>sentence-transformers-Ordner</translation>
    </message>
    <message>
        <source>What the device computes fastest</source>
        <translation>Was das Gerät am schnellsten rechnet</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>16 bits (bfloat16) with 32-bit master weights</source>
        <translation>16 Bit (bfloat16) mit Hauptgewichten in 32 Bit</translation>
    </message>
    <message>
        <source>The folder %1 holds other files, which an export would remove. Choose a new or empty folder.</source>
        <translation>Der Ordner %1 enthält andere Dateien, die ein Export entfernen würde. Wählen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>%1 is a file. Choose a folder.</source>
        <translation>%1 ist eine Datei. Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>A folder, or the name of a fetched model.</source>
        <translation>Ein Ordner oder der Name eines geholten Modells.</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>Längster Text</translation>
    </message>
    <message>
        <source>Tokens of a text the model sees; 0: as many as it has positions.</source>
        <translation>Token eines Textes, die das Modell sieht; 0: so viele, wie es Positionen hat.</translation>
    </message>
    <message>
        <source>Text before questions</source>
        <translation>Text vor Fragen</translation>
    </message>
    <message>
        <source>Some models want an instruction before each question.</source>
        <translation>Manche Modelle wollen vor jeder Frage eine Anweisung.</translation>
    </message>
    <message>
        <source>Text before passages</source>
        <translation>Text vor Abschnitten</translation>
    </message>
    <message>
        <source>Some models want an instruction before each passage.</source>
        <translation>Manche Modelle wollen vor jedem Abschnitt eine Anweisung.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often each pair is learned from.</source>
        <translation>Wie oft aus jedem Paar gelernt wird.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Pairs whose passages serve as each other&apos;s wrong answers.</source>
        <translation>Paare, deren Abschnitte einander als falsche Antworten dienen.</translation>
    </message>
    <message>
        <source>Batches per step</source>
        <translation>Batches je Schritt</translation>
    </message>
    <message>
        <source>Batches whose gradients are added up. It does not enlarge the batch.</source>
        <translation>Batches, deren Gradienten zusammengezählt werden. Das vergrößert den Batch nicht.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>The highest rate, after warm-up.</source>
        <translation>Die höchste Rate, nach dem Aufwärmen.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Share of the steps in which the learning rate rises.</source>
        <translation>Anteil der Schritte, in denen die Lernrate steigt.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>How strongly weights are drawn towards zero.</source>
        <translation>Wie stark Gewichte gegen null gezogen werden.</translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation>Grenze des Gradienten</translation>
    </message>
    <message>
        <source>Largest norm of the gradients; 0: none.</source>
        <translation>Größte Norm der Gradienten; 0: keine.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>What training minimises.</source>
        <translation>Was das Training verkleinert.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Factor on the cosine inside the loss.</source>
        <translation>Faktor vor dem Kosinus im Verlust.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Number format of the computation.</source>
        <translation>Zahlenformat der Berechnung.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>auto, cpu, or cuda:0, cuda:1 …</source>
        <translation>auto, cpu oder cuda:0, cuda:1 …</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Processor threads; 0: one a core.</source>
        <translation>Threads des Prozessors; 0: einer je Kern.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Names the random order of the pairs.</source>
        <translation>Benennt die zufällige Reihenfolge der Paare.</translation>
    </message>
    <message>
        <source>Steps between checks</source>
        <translation>Schritte zwischen Prüfungen</translation>
    </message>
    <message>
        <source>Steps between looks at the validation part; 0: chosen by their cost.</source>
        <translation>Schritte zwischen Blicken auf den Validierungsteil; 0: nach ihrem Aufwand gewählt.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Looks without a better result before training stops; 0: never stop early.</source>
        <translation>Blicke ohne besseres Ergebnis, bevor das Training aufhört; 0: nie vorzeitig aufhören.</translation>
    </message>
    <message>
        <source>Measure of best</source>
        <translation>Maß für „am besten“</translation>
    </message>
    <message>
        <source>The validation metric that decides, such as ndcg@10.</source>
        <translation>Das Maß am Validierungsteil, das entscheidet, etwa ndcg@10.</translation>
    </message>
    <message>
        <source>Minutes between checkpoints</source>
        <translation>Minuten zwischen Zwischenständen</translation>
    </message>
    <message>
        <source>The most work a crash may cost.</source>
        <translation>Die meiste Arbeit, die ein Absturz kosten darf.</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <source>The k of accuracy@k and the others.</source>
        <translation>Das k von accuracy@k und den anderen.</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Weight of the model beside word search; -1: chosen on training rows.</source>
        <translation>Gewicht des Modells neben der Wortsuche; -1: an den Trainingszeilen gewählt.</translation>
    </message>
    <message>
        <source>Resamples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Bootstrap samples behind the interval.</source>
        <translation>Bootstrap-Stichproben, auf denen das Intervall beruht.</translation>
    </message>
    <message>
        <source>Tokens at once</source>
        <translation>Token zugleich</translation>
    </message>
    <message>
        <source>Tokens embedded at once; 0: chosen for the device.</source>
        <translation>Token, die zugleich eingebettet werden; 0: für das Gerät gewählt.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;. Did you mean %2? The command &quot;set&quot; without a value lists all.</source>
        <translation>Die Einstellung „%1“ gibt es nicht. Meinten Sie %2? Der Befehl „set“ ohne Wert zählt alle auf.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an object.</source>
        <translation>„%1“ ist kein Objekt.</translation>
    </message>
    <message>
        <source>Less than a fifth of the text would be left to train on. Lower the shares for validation and test.</source>
        <translation>Zum Trainieren bliebe weniger als ein Fünftel des Textes. Verringern Sie die Anteile für Validierung und Test.</translation>
    </message>
    <message>
        <source>Without a validation part training cannot tell which checkpoint is best; the last one is kept.</source>
        <translation>Ohne Validierungsteil kann das Training nicht sagen, welcher Zwischenstand der beste ist; behalten wird der letzte.</translation>
    </message>
    <message>
        <source>The project is in use (%1). Wait for it to finish, or stop it.</source>
        <translation>Das Projekt ist in Gebrauch (%1). Warten Sie, bis das fertig ist, oder halten Sie es an.</translation>
    </message>
    <message>
        <source>%1 is not a model&apos;s folder: neither config.json nor modules.json is there. Choose the folder that holds the model&apos;s files.</source>
        <translation>%1 ist nicht der Ordner eines Modells: Weder config.json noch modules.json ist da. Wählen Sie den Ordner, der die Dateien des Modells enthält.</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;: it is neither a folder nor in %2. Name a model&apos;s folder, or fetch the default with ./run.</source>
        <translation>Das Modell „%1“ gibt es nicht: Es ist weder ein Ordner noch in %2. Nennen Sie den Ordner eines Modells, oder holen Sie das Standardmodell mit ./run.</translation>
    </message>
    <message>
        <source>A draft without data</source>
        <translation>Ein Entwurf ohne Daten</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (format version %2; this one knows %3). Update the program to open it.</source>
        <translation>%1 wurde von einer neueren Version dieses Programms geschrieben (Formatversion %2; diese kennt %3). Aktualisieren Sie das Programm, um es zu öffnen.</translation>
    </message>
    <message>
        <source>There is no project in %1. The command &quot;new&quot; makes one.</source>
        <translation>In %1 ist kein Projekt. Der Befehl „new“ legt eines an.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no kind of project &quot;%1&quot;. Use %2.</source>
        <translation>Die Projektart „%1“ gibt es nicht. Verwenden Sie %2.</translation>
    </message>
    <message>
        <source>%1 is already there. Choose a new name for the project.</source>
        <translation>%1 ist schon da. Wählen Sie einen neuen Namen für das Projekt.</translation>
    </message>
    <message>
        <source>%1: the setting &quot;%2&quot; is unknown to this version. It is kept, but has no effect.</source>
        <translation>%1: Die Einstellung „%2“ ist dieser Version unbekannt. Sie wird behalten, bewirkt aber nichts.</translation>
    </message>
    <message>
        <source>There is no stage &quot;%1&quot;.</source>
        <translation>Die Stufe „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no kind of project &quot;%1&quot;.</source>
        <translation>Die Projektart „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Scores of %1 and of %2 passages cannot be blended.</source>
        <translation>Werte von %1 und von %2 Abschnitten lassen sich nicht mischen.</translation>
    </message>
    <message>
        <source>There are too many passages to search.</source>
        <translation>Es sind zu viele Abschnitte zum Suchen.</translation>
    </message>
    <message>
        <source>The Unicode library failed: %1.</source>
        <translation>Die Unicode-Bibliothek hat versagt: %1.</translation>
    </message>
    <message>
        <source>There is no stemmer “%1”. It is named after its language, such as english, german or spanish.</source>
        <translation>Den Stemmer „%1“ gibt es nicht. Er heißt wie seine Sprache, etwa english, german oder spanish.</translation>
    </message>
    <message>
        <source>A text of %1 bytes is too long to search.</source>
        <translation>Ein Text von %1 Byte ist zu lang zum Suchen.</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>%1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: the disk is full. Free some space and try again.</source>
        <translation>%1 lässt sich nicht schreiben: Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Try again when it has finished.</source>
        <translation>%1 wird von einem anderen Programm benutzt. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Cannot use %1: %2.</source>
        <translation>%1 lässt sich nicht benutzen: %2.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (data version %2; this one knows %3). Update the program to open it.</source>
        <translation>%1 wurde von einer neueren Version dieses Programms geschrieben (Datenversion %2; diese kennt %3). Aktualisieren Sie das Programm, um es zu öffnen.</translation>
    </message>
    <message>
        <source>%1 is damaged: a question&apos;s passage is not in its collection. Restore it from a copy.</source>
        <translation>%1 ist beschädigt: Der Abschnitt einer Frage ist nicht in ihrer Sammlung. Stellen Sie die Datei aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of the data. Use train, validation or test.</source>
        <translation>„%1“ ist kein Teil der Daten. Verwenden Sie train, validation oder test.</translation>
    </message>
    <message>
        <source>%1 is not a usable tokenizer: %2.</source>
        <translation>%1 ist kein brauchbarer Tokenizer: %2.</translation>
    </message>
    <message>
        <source>%1: the vocabulary is empty.</source>
        <translation>%1: Das Vokabular ist leer.</translation>
    </message>
    <message>
        <source>%1 cannot tokenise a text: %2.</source>
        <translation>%1 kann einen Text nicht in Token zerlegen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot turn ids into text: %2.</source>
        <translation>%1 kann Nummern nicht in Text verwandeln: %2.</translation>
    </message>
    <message>
        <source>%1: words of %2 letters are more than this program cuts into pieces (max_input_chars_per_word, at most %3).</source>
        <translation>%1: Wörter von %2 Buchstaben sind mehr, als dieses Programm zerlegt (max_input_chars_per_word, höchstens %3).</translation>
    </message>
    <message>
        <source>%1: its replacements could make a text more than %2 times as long.</source>
        <translation>%1: Seine Ersetzungen könnten einen Text auf mehr als das %2-Fache verlängern.</translation>
    </message>
    <message>
        <source>%1: it puts more than %2 pieces around a text.</source>
        <translation>%1: Er setzt mehr als %2 Stücke um einen Text.</translation>
    </message>
    <message>
        <source>%1: the special token &quot;%2&quot; is missing.</source>
        <translation>%1: Das besondere Token „%2“ fehlt.</translation>
    </message>
    <message>
        <source>%1 has %2 tensors, but the model has %3.</source>
        <translation>%1 hat %2 Tensoren, das Modell aber %3.</translation>
    </message>
    <message>
        <source>A checkpoint&apos;s state cannot be read: %1.</source>
        <translation>Der Zustand eines Zwischenstands ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>There is no loss &quot;%1&quot;. There are: %2.</source>
        <translation>Den Verlust „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>At step %1 the loss or its gradient was not a finite number. The last good checkpoint is kept. Train again with a lower train.lr, with train.precision=fp32, or look for odd rows in the data.</source>
        <translation>Bei Schritt %1 war der Verlust oder sein Gradient keine endliche Zahl. Der letzte gute Zwischenstand ist gesichert. Trainieren Sie noch einmal mit kleinerem train.lr oder mit train.precision=fp32, oder suchen Sie nach auffälligen Zeilen in den Daten.</translation>
    </message>
    <message>
        <source>Memory ran out, even for one text at a time. Lower model.max_tokens, or choose a smaller model.</source>
        <translation>Der Speicher ist ausgegangen, selbst für einen Text allein. Verringern Sie model.max_tokens, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Memory ran out: batches are now computed in parts of %1 tokens.</source>
        <translation>Der Speicher ist ausgegangen: Batches werden jetzt in Teilen von %1 Token gerechnet.</translation>
    </message>
    <message>
        <source>The project has no questions in its %1 part. Import a data set with --split %1, or give that part a share in split.%1 and import again.</source>
        <translation>Das Projekt hat in seinem Teil %1 keine Fragen. Importieren Sie einen Datensatz mit --split %1, oder geben Sie diesem Teil mit split.%1 einen Anteil und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>Choosing the weight of the blend</source>
        <translation>Das Gewicht der Mischung wird gewählt</translation>
    </message>
    <message>
        <source>Embedding with the base model</source>
        <translation>Das Ausgangsmodell bettet ein</translation>
    </message>
    <message>
        <source>Embedding questions and passages</source>
        <translation>Fragen und Abschnitte werden eingebettet</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>Das Modell wird geschrieben</translation>
    </message>
    <message>
        <source>Measuring a few steps of the training</source>
        <translation>Einige Schritte des Trainings werden gemessen</translation>
    </message>
    <message>
        <source>Measuring a piece of the verdict</source>
        <translation>Ein Stück des Urteils wird gemessen</translation>
    </message>
    <message>
        <source>Run %1 has no weights yet. &quot;status&quot; lists the runs.</source>
        <translation>Lauf %1 hat noch keine Gewichte. „status“ zählt die Läufe auf.</translation>
    </message>
    <message>
        <source>No run of this project has succeeded yet. Next: train.</source>
        <translation>Noch ist kein Lauf dieses Projekts gelungen. Als Nächstes: train.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no run. Write run:1, run:2 …</source>
        <translation>„%1“ nennt keinen Lauf. Schreiben Sie run:1, run:2 …</translation>
    </message>
    <message>
        <source>There is no question to search for.</source>
        <translation>Es gibt keine Frage, nach der gesucht werden könnte.</translation>
    </message>
    <message>
        <source>A search gives 1 to %1 passages, not %2.</source>
        <translation>Eine Suche liefert 1 bis %1 Abschnitte, nicht %2.</translation>
    </message>
    <message>
        <source>The project has no passages to search. Next: import a data set.</source>
        <translation>Das Projekt hat keine Abschnitte, in denen gesucht werden könnte. Als Nächstes: einen Datensatz importieren.</translation>
    </message>
    <message>
        <source>Indexing the words of the passages</source>
        <translation>Die Wörter der Abschnitte werden verzeichnet</translation>
    </message>
    <message>
        <source>Reading the passages with the base model</source>
        <translation>Die Abschnitte werden mit dem Ausgangsmodell gelesen</translation>
    </message>
    <message>
        <source>Reading the passages with the tuned model</source>
        <translation>Die Abschnitte werden mit dem feinabgestimmten Modell gelesen</translation>
    </message>
    <message>
        <source>%1: difference %2, within %3</source>
        <translation>%1: Unterschied %2, innerhalb von %3</translation>
    </message>
    <message>
        <source>%1: difference %2, more than %3</source>
        <translation>%1: Unterschied %2, mehr als %3</translation>
    </message>
    <message>
        <source>Checking this machine</source>
        <translation>Dieser Rechner wird geprüft</translation>
    </message>
    <message>
        <source>This machine does not compute as it should; the lines above say where. Choose another train.device or train.precision.</source>
        <translation>Dieser Rechner rechnet nicht, wie er sollte; die Zeilen darüber sagen, wo. Wählen Sie ein anderes train.device oder train.precision.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>train.metric: there is no metric &quot;%1&quot;. There are: %2.</source>
        <translation>train.metric: Das Maß „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>There is no validation part, so the last weights are kept instead of the best. Give split.validation a share and import again.</source>
        <translation>Es gibt keinen Validierungsteil, deshalb werden die letzten Gewichte statt der besten behalten. Geben Sie split.validation einen Anteil und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Loading the base model</source>
        <translation>Das Ausgangsmodell wird geladen</translation>
    </message>
    <message>
        <source>The base model in %1 is not the one this run began with. Begin anew with: train --fresh</source>
        <translation>Das Ausgangsmodell in %1 ist nicht das, mit dem dieser Lauf begonnen hat. Beginnen Sie neu mit: train --fresh</translation>
    </message>
    <message>
        <source>The project&apos;s data have changed since this run began. Begin anew with: train --fresh</source>
        <translation>Die Daten des Projekts haben sich geändert, seit dieser Lauf begonnen hat. Beginnen Sie neu mit: train --fresh</translation>
    </message>
    <message>
        <source>There are no pairs to train on. Next: import a data set.</source>
        <translation>Es gibt keine Paare, mit denen trainiert werden könnte. Als Nächstes: einen Datensatz importieren.</translation>
    </message>
    <message>
        <source>There is no interrupted run to resume. &quot;train&quot; begins a new one; &quot;train --extend N&quot; goes on with a finished one.</source>
        <translation>Es gibt keinen unterbrochenen Lauf, der fortgesetzt werden könnte. „train“ beginnt einen neuen; „train --extend N“ macht mit einem fertigen weiter.</translation>
    </message>
    <message>
        <source>Only a finished run can be extended. &quot;status&quot; lists the runs.</source>
        <translation>Nur ein fertiger Lauf kann verlängert werden. „status“ zählt die Läufe auf.</translation>
    </message>
    <message>
        <source>Run %1 was interrupted, but settings, data or model have changed since: a new run begins.</source>
        <translation>Lauf %1 wurde unterbrochen, aber Einstellungen, Daten oder Modell haben sich seither geändert: Ein neuer Lauf beginnt.</translation>
    </message>
    <message>
        <source>Run %1 was interrupted and goes on.</source>
        <translation>Lauf %1 wurde unterbrochen und geht weiter.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <source>The program lacks its file %1.</source>
        <translation>Dem Programm fehlt seine Datei %1.</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>The training needs about %1 MB of memory, and %2 MB are there. Close other programs, lower model.max_tokens, or choose a smaller model.</source>
        <translation>Das Training braucht etwa %1 MB Speicher, vorhanden sind %2 MB. Schließen Sie andere Programme, verringern Sie model.max_tokens, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Of the documents; training looks at them to find its best moment. 0.1 is a tenth.</source>
        <translation>Anteil der Dokumente, an denen das Training seine beste Stelle findet. 0.1 ist ein Zehntel.</translation>
    </message>
    <message>
        <source>Share for the verdict</source>
        <translation>Anteil für das Urteil</translation>
    </message>
    <message>
        <source>Of the documents; they are read only once, at the end.</source>
        <translation>Anteil der Dokumente, die nur einmal gelesen werden, am Ende.</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>A number that names the random choice; another one divides in another way.</source>
        <translation>Benennt die zufällige Aufteilung; eine andere Zahl teilt anders auf.</translation>
    </message>
    <message>
        <source>Texts: %1, of them cut: %4. Tokens: %2. Time: %3 s.</source>
        <translation>Texte: %1, davon abgeschnitten: %4. Token: %2. Dauer: %3 s.</translation>
    </message>
    <message>
        <source>%1 needs more memory to read than one file is given. Divide it.</source>
        <translation>%1 zu lesen braucht mehr Speicher, als einer Datei zugeteilt wird. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>Questions for the verdict: only %1. A small gain cannot be told from chance; with %2 or more the verdict is surer.</source>
        <translation>Fragen für das Urteil: nur %1. Ein kleiner Gewinn lässt sich so nicht von Zufall unterscheiden; ab %2 ist das Urteil sicherer.</translation>
    </message>
    <message>
        <source>Make questions of the documents.</source>
        <translation>Erstellen Sie Fragen aus den Dokumenten.</translation>
    </message>
    <message>
        <source>Add documents, or questions with the passages that answer them.</source>
        <translation>Fügen Sie Dokumente hinzu, oder Fragen mit den Abschnitten, die sie beantworten.</translation>
    </message>
    <message>
        <source>%1 could not be read in %2 seconds, so it was given up. Save it anew with another program, or divide it.</source>
        <translation>%1 ließ sich in %2 Sekunden nicht lesen und wurde deshalb aufgegeben. Speichern Sie die Datei mit einem anderen Programm neu, oder teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>%1 holds more text than can be read at once. Divide it.</source>
        <translation>%1 enthält mehr Text, als sich auf einmal lesen lässt. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>%1 takes more than a minute of processor time to read, so it was given up. Save it anew with another program, or divide it.</source>
        <translation>%1 zu lesen braucht mehr als eine Minute Rechenzeit und wurde deshalb aufgegeben. Speichern Sie die Datei mit einem anderen Programm neu, oder teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>%1 is damaged in a way that ended the program that reads documents (%2). Save it anew with another program, or leave it out.</source>
        <translation>%1 ist so beschädigt, dass das Programm, das Dokumente liest, daran abgebrochen ist (%2). Speichern Sie die Datei mit einem anderen Programm neu, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Measured on %1 questions that were kept out of training together with the passages that answer them, searching %2 passages. Passages longer than the model reads, so that their ends were not seen: %3.</source>
        <translation>Gemessen an %1 Fragen, die samt den Abschnitten, die sie beantworten, vom Training ferngehalten wurden; gesucht wurde in %2 Abschnitten. Abschnitte, die länger sind, als das Modell liest, sodass ihr Ende ungesehen blieb: %3.</translation>
    </message>
    <message>
        <source>its fields (%1) are not as many as the header names (%2). Put quotes around text that holds the separator</source>
        <translation>die Zeile hat andere Felder (%1), als die Kopfzeile nennt (%2). Setzen Sie Text, der das Trennzeichen enthält, in Anführungszeichen</translation>
    </message>
    <message>
        <source>The model sees %1 tokens of a text, which leaves no room for a passage. Raise model.max_tokens.</source>
        <translation>Das Modell sieht %1 Token eines Textes, was für einen Abschnitt keinen Platz lässt. Erhöhen Sie model.max_tokens.</translation>
    </message>
    <message>
        <source>There is no document to divide. Next: import --format documents.</source>
        <translation>Es gibt kein Dokument, das aufgeteilt werden könnte. Als Nächstes: import --format documents.</translation>
    </message>
    <message>
        <source>Dividing the documents into passages</source>
        <translation>Die Dokumente werden in Abschnitte geteilt</translation>
    </message>
    <message>
        <source>%1 is not a regular file, so it is not read.</source>
        <translation>%1 ist keine gewöhnliche Datei und wird deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>Rows skipped: %1. The first: %2</source>
        <translation>Übersprungene Zeilen: %1. Die erste: %2</translation>
    </message>
    <message>
        <source>Training pairs that also stand in the validation or test part: %1. They are left out of training.</source>
        <translation>Trainingspaare, die auch im Validierungs- oder Testteil stehen: %1. Sie werden vom Training ausgenommen.</translation>
    </message>
    <message>
        <source>%1 is a folder in a folder, which is not looked into. Add it by itself.</source>
        <translation>%1 ist ein Ordner in einem Ordner, und in einen solchen wird nicht hineingesehen. Fügen Sie ihn für sich hinzu.</translation>
    </message>
    <message>
        <source>Run %2 finds better passages than run %1: %3 is %5 against %4 (%6, between %7 and %8), on the %9 questions both were measured with.</source>
        <translation>Lauf %2 findet bessere Abschnitte als Lauf %1: %3 beträgt %5 gegenüber %4 (%6, zwischen %7 und %8), an den %9 Fragen, mit denen beide gemessen wurden.</translation>
    </message>
    <message>
        <source>No difference that could not be chance: %3 is %4 for run %1 and %5 for run %2 (%6, between %7 and %8), on the %9 questions both were measured with.</source>
        <translation>Kein Unterschied, der nicht Zufall sein könnte: %3 beträgt %4 für Lauf %1 und %5 für Lauf %2 (%6, zwischen %7 und %8), an den %9 Fragen, mit denen beide gemessen wurden.</translation>
    </message>
    <message>
        <source>Trains once on %1 pairs, at most %2. You can stop at any time and go on later.</source>
        <translation>Trainiert einmal mit %1 Paaren, höchstens %2. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>Trains %3 times on %1 pairs, at most %2. You can stop at any time and go on later.</source>
        <translation>Trainiert %3-mal mit %1 Paaren, höchstens %2. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>The address holds a user name or password. Leave it out and enter the key in its own field.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Passwort. Lassen Sie beides weg, und geben Sie den Schlüssel in seinem eigenen Feld ein.</translation>
    </message>
    <message>
        <source>This is no web address. Write it as https://host/path, or as http://localhost:PORT for a server on this computer.</source>
        <translation>Das ist keine Webadresse. Schreiben Sie sie als https://host/pfad, oder als http://localhost:PORT für einen Server auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The network library could not be started.</source>
        <translation>Die Netzwerkbibliothek ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>The library for network connections does not know a setting.</source>
        <translation>Die Bibliothek für Netzwerkverbindungen kennt eine Einstellung nicht.</translation>
    </message>
    <message>
        <source>A header of the request holds a line break or a letter that headers cannot hold.</source>
        <translation>Eine Kopfzeile der Anfrage enthält einen Zeilenumbruch oder ein Zeichen, das dort nicht stehen darf.</translation>
    </message>
    <message>
        <source>The key holds a line break or a letter that keys cannot hold. Copy it again from where it was given to you.</source>
        <translation>Der Schlüssel enthält einen Zeilenumbruch oder ein Zeichen, das in Schlüsseln nicht vorkommt. Kopieren Sie ihn noch einmal von dort, wo Sie ihn erhalten haben.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds. Ask for less at a time, or allow more time.</source>
        <translation>%1 hat innerhalb von %2 Sekunden nicht geantwortet. Verlangen Sie weniger auf einmal, oder erlauben Sie mehr Zeit.</translation>
    </message>
    <message>
        <source>The host of %1 was not found. Check the address and the network connection.</source>
        <translation>Der Server von %1 wurde nicht gefunden. Prüfen Sie die Adresse und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>Nobody answers at %1. Check the address and its port, and whether the server is running.</source>
        <translation>Unter %1 antwortet niemand. Prüfen Sie die Adresse samt Port, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>No connection to %1 came about in time. Check the address and the network connection.</source>
        <translation>Eine Verbindung zu %1 kam nicht rechtzeitig zustande. Prüfen Sie die Adresse und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a web server. Check the address and its port.</source>
        <translation>Was unter %1 antwortet, ist kein Webserver. Prüfen Sie die Adresse samt Port.</translation>
    </message>
    <message>
        <source>No safe connection to %1: %2. Check the address; a server on this computer may want http:// instead of https://.</source>
        <translation>Keine sichere Verbindung zu %1: %2. Prüfen Sie die Adresse; ein Server auf diesem Rechner braucht vielleicht http:// statt https://.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off before the answer was whole. Try again.</source>
        <translation>Die Verbindung zu %1 brach ab, bevor die Antwort vollständig war. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The key was not sent: %1 is a public address without encryption, so others could read it. Use https://.</source>
        <translation>Der Schlüssel wurde nicht gesendet: %1 ist eine öffentliche Adresse ohne Verschlüsselung, sodass andere ihn lesen könnten. Verwenden Sie https://.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MiB and was given up. Check that the address is that of a language model.</source>
        <translation>Die Antwort von %1 ist größer als %2 MiB und wurde aufgegeben. Prüfen Sie, ob die Adresse die eines Sprachmodells ist.</translation>
    </message>
    <message>
        <source>%1 sends to another address that is no web address.</source>
        <translation>%1 verweist auf eine andere Adresse, die keine Webadresse ist.</translation>
    </message>
    <message>
        <source>%1 sends to another address, %2. Neither key nor question was sent there. Enter that address if you trust it.</source>
        <translation>%1 verweist auf eine andere Adresse, %2. Weder Schlüssel noch Frage wurden dorthin gesendet. Geben Sie diese Adresse ein, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>Before the text of each passage</source>
        <translation>Vor dem Text jedes Abschnitts</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Taken from the passages themselves, without a language model</source>
        <translation>Aus den Abschnitten selbst, ohne Sprachmodell</translation>
    </message>
    <message>
        <source>Longest passage</source>
        <translation>Längster Abschnitt</translation>
    </message>
    <message>
        <source>Tokens of a passage; 0: as many as the model sees of a text.</source>
        <translation>Token eines Abschnitts; 0: so viele, wie das Modell von einem Text sieht.</translation>
    </message>
    <message>
        <source>as the longest text</source>
        <translation>wie „Längster Text“</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Tokens a passage repeats of the one before it, in whole sentences.</source>
        <translation>Token, die ein Abschnitt vom vorigen wiederholt, in ganzen Sätzen.</translation>
    </message>
    <message>
        <source>Headings in passages</source>
        <translation>Überschriften in Abschnitten</translation>
    </message>
    <message>
        <source>Put the headings over a passage before its text.</source>
        <translation>Die Überschriften über einem Abschnitt vor seinen Text setzen.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What makes the questions.</source>
        <translation>Womit die Fragen erstellt werden.</translation>
    </message>
    <message>
        <source>Questions per passage</source>
        <translation>Fragen je Abschnitt</translation>
    </message>
    <message>
        <source>At most so many are made of each passage.</source>
        <translation>Höchstens so viele werden aus jedem Abschnitt erstellt.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Gegenprobe</translation>
    </message>
    <message>
        <source>A question is kept if a search for it finds its passage among so many; 0: all are kept.</source>
        <translation>Eine Frage wird behalten, wenn eine Suche nach ihr den Abschnitt unter so vielen ersten findet; 0: alle werden behalten.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Seed of the questions</source>
        <translation>Startwert der Fragen</translation>
    </message>
    <message>
        <source>Names the random choices among possible questions.</source>
        <translation>Benennt die zufällige Wahl unter möglichen Fragen.</translation>
    </message>
    <message>
        <source>chosen by memory</source>
        <translation>nach dem Speicher gewählt</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>one a core</source>
        <translation>einer je Kern</translation>
    </message>
    <message>
        <source>chosen by their cost</source>
        <translation>nach ihrem Aufwand gewählt</translation>
    </message>
    <message>
        <source>never stop early</source>
        <translation>nie vorzeitig aufhören</translation>
    </message>
    <message>
        <source>chosen on training rows</source>
        <translation>an den Trainingszeilen gewählt</translation>
    </message>
    <message>
        <source>chosen for the device</source>
        <translation>für das Gerät gewählt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Being worked on now (pairs: %1)</source>
        <translation>Wird gerade bearbeitet (Paare: %1)</translation>
    </message>
    <message>
        <source>Not trained yet (pairs: %1)</source>
        <translation>Noch nicht trainiert (Paare: %1)</translation>
    </message>
    <message>
        <source>Run %2 is done (pairs: %1)</source>
        <translation>Lauf %2 ist fertig (Paare: %1)</translation>
    </message>
    <message>
        <source>Run %2 failed (pairs: %1)</source>
        <translation>Lauf %2 ist fehlgeschlagen (Paare: %1)</translation>
    </message>
    <message>
        <source>Run %2 can be resumed (pairs: %1)</source>
        <translation>Lauf %2 kann fortgesetzt werden (Paare: %1)</translation>
    </message>
    <message>
        <source>the same question was made before</source>
        <translation>dieselbe Frage gibt es schon</translation>
    </message>
    <message>
        <source>too short to be asked</source>
        <translation>als Frage zu kurz</translation>
    </message>
    <message>
        <source>too long to be asked</source>
        <translation>als Frage zu lang</translation>
    </message>
    <message>
        <source>makes sense only beside its passage</source>
        <translation>nur neben ihrem Abschnitt verständlich</translation>
    </message>
    <message>
        <source>a search for it does not find its passage</source>
        <translation>eine Suche nach ihr findet ihren Abschnitt nicht</translation>
    </message>
    <message>
        <source>ICU has no data for Unicode&apos;s composed form.</source>
        <translation>ICU hat keine Daten für die zusammengesetzte Form von Unicode.</translation>
    </message>
    <message>
        <source>ICU could not decode a text: %1</source>
        <translation>ICU konnte einen Text nicht decodieren: %1</translation>
    </message>
    <message>
        <source>%1 holds more text than is read from one file (100 MB). Divide it.</source>
        <translation>%1 enthält mehr Text, als aus einer Datei gelesen wird (100 MB). Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>%1 is under copy protection (DRM), so no other program can read it. Ask the seller for a book without it.</source>
        <translation>%1 hat einen Kopierschutz (DRM), sodass kein anderes Programm die Datei lesen kann. Fragen Sie den Verkäufer nach einem Buch ohne Kopierschutz.</translation>
    </message>
    <message>
        <source>%1: its chapter %2 is missing and was left out.</source>
        <translation>%1: Das Kapitel %2 fehlt und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 is a picture. Have its text recognised first (OCR), for example with ocrmypdf, and import the result.</source>
        <translation>%1 ist ein Bild. Lassen Sie zuerst den Text darin erkennen (OCR), etwa mit ocrmypdf, und importieren Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>%1 is a file of an older Word, Excel or PowerPoint, or one with a password. Open it there and save it as PDF without a password.</source>
        <translation>%1 ist eine Datei eines älteren Word, Excel oder PowerPoint, oder eine mit Passwort. Öffnen Sie sie dort, und speichern Sie sie ohne Passwort als PDF.</translation>
    </message>
    <message>
        <source>%1 is RTF, which is not read. Open it in a word processor and save it as PDF.</source>
        <translation>%1 ist RTF, was nicht gelesen wird. Öffnen Sie die Datei in einer Textverarbeitung, und speichern Sie sie als PDF.</translation>
    </message>
    <message>
        <source>%1 is a sound or film, not text.</source>
        <translation>%1 ist eine Ton- oder Filmdatei und kein Text.</translation>
    </message>
    <message>
        <source>%1 is a program, not text.</source>
        <translation>%1 ist ein Programm und kein Text.</translation>
    </message>
    <message>
        <source>%1 is a database. Export its tables as CSV and import those.</source>
        <translation>%1 ist eine Datenbank. Exportieren Sie ihre Tabellen als CSV, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>%1 is an archive. Unpack it and import what is in it.</source>
        <translation>%1 ist ein Archiv. Entpacken Sie es, und importieren Sie, was darin ist.</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in the program that wrote it and save it without one.</source>
        <translation>%1 ist durch ein Passwort geschützt. Öffnen Sie die Datei in dem Programm, das sie geschrieben hat, und speichern Sie sie ohne Passwort.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, the most that is read of such a file. Divide it.</source>
        <translation>%1 ist größer als %2 MB; mehr wird aus einer solchen Datei nicht gelesen. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>%1 has %2 pages; at most %3 are read from one file. Divide it.</source>
        <translation>%1 hat %2 Seiten; aus einer Datei werden höchstens %3 gelesen. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>%1 holds more text than is read from one file. Divide it.</source>
        <translation>%1 enthält mehr Text, als aus einer Datei gelesen wird. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>%1: pages with text: %3 of %2. The rest are pictures, perhaps scanned. Have its text recognised first (OCR), for example with ocrmypdf, and import the result.</source>
        <translation>%1: Seiten mit Text: %3 von %2. Die übrigen sind Bilder, vielleicht gescannt. Lassen Sie zuerst den Text darin erkennen (OCR), etwa mit ocrmypdf, und importieren Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>%1: pages without text: %2 of %3. If they are scanned, have their text recognised (OCR) and import the file again.</source>
        <translation>%1: Seiten ohne Text: %2 von %3. Wenn sie gescannt sind, lassen Sie ihren Text erkennen (OCR), und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 is damaged: it begins like a PDF but cannot be opened. Print it to a new PDF, or leave it out.</source>
        <translation>%1 ist beschädigt: Die Datei beginnt wie ein PDF, lässt sich aber nicht öffnen. Drucken Sie sie in ein neues PDF, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>%1 is protected. Its password is needed to read it.</source>
        <translation>%1 ist geschützt. Zum Lesen ist das Passwort nötig.</translation>
    </message>
    <message>
        <source>This is not the password of %1.</source>
        <translation>Das ist nicht das Passwort von %1.</translation>
    </message>
    <message>
        <source>%1 has the ending &quot;%2&quot;, which no kind of document has that is read. If it is plain text, give its name the ending .txt.</source>
        <translation>%1 hat die Endung „%2“, und Dokumente dieser Art werden nicht gelesen. Wenn es reiner Text ist, geben Sie dem Namen die Endung .txt.</translation>
    </message>
    <message>
        <source>%1 does not say how its letters are encoded and was read as %2. If letters are wrong, save it as UTF-8.</source>
        <translation>%1 sagt nicht, wie die Zeichen darin codiert sind, und wurde als %2 gelesen. Wenn Zeichen falsch sind, speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>%1 holds bytes that are no letters in %2; each is shown as �.</source>
        <translation>%1 enthält Bytes, die in %2 keine Zeichen sind; jedes wird als � angezeigt.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Open it in the program that wrote it and save it anew.</source>
        <translation>%1 ist beschädigt (%2). Öffnen Sie die Datei in dem Programm, das sie geschrieben hat, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 is an archive of more files than any document has. Unpack it and import what is in it.</source>
        <translation>%1 ist ein Archiv mit mehr Dateien, als irgendein Dokument hat. Entpacken Sie es, und importieren Sie, was darin ist.</translation>
    </message>
    <message>
        <source>%1 is damaged or was not copied whole: its table of contents cannot be read. Copy it again, or save it anew.</source>
        <translation>%1 ist beschädigt oder wurde nicht vollständig kopiert: Das Inhaltsverzeichnis der Datei ist nicht lesbar. Kopieren Sie sie noch einmal, oder speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>%1: its part %2 unpacks to far more than a document holds, as in files made to fill a computer&apos;s memory. If you trust it, open it in the program that wrote it and save it in parts, or as PDF.</source>
        <translation>%1: Der Teil %2 ist entpackt weit größer, als es in einem Dokument vorkommt, wie bei Dateien, die den Speicher eines Rechners füllen sollen. Wenn Sie der Datei vertrauen, öffnen Sie sie in dem Programm, das sie geschrieben hat, und speichern Sie sie in Teilen oder als PDF.</translation>
    </message>
    <message>
        <source>%1 is damaged: its part %2 is missing or broken. Copy it again, or open it in the program that wrote it and save it anew.</source>
        <translation>%1 ist beschädigt: Der Teil %2 fehlt oder ist defekt. Kopieren Sie die Datei noch einmal, oder öffnen Sie sie in dem Programm, das sie geschrieben hat, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 is encrypted. Unpack it, or open it in the program that wrote it, and save it without a password.</source>
        <translation>%1 ist verschlüsselt. Entpacken Sie die Datei, oder öffnen Sie sie in dem Programm, das sie geschrieben hat, und speichern Sie sie ohne Passwort.</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet, which is not read. Open it in the program that wrote it and save each sheet as CSV.</source>
        <translation>%1 ist eine Tabellenkalkulation, was nicht gelesen wird. Öffnen Sie die Datei in dem Programm, das sie geschrieben hat, und speichern Sie jedes Blatt als CSV.</translation>
    </message>
    <message>
        <source>%1 is a presentation, which is not read. Open it in the program that wrote it and export it as PDF.</source>
        <translation>%1 ist eine Präsentation, was nicht gelesen wird. Öffnen Sie die Datei in dem Programm, das sie geschrieben hat, und exportieren Sie sie als PDF.</translation>
    </message>
    <message>
        <source>%1 is a drawing or a formula, which is not read. If it has text, export it as PDF.</source>
        <translation>%1 ist eine Zeichnung oder Formel, was nicht gelesen wird. Wenn Text darin ist, exportieren Sie die Datei als PDF.</translation>
    </message>
    <message>
        <source>%1 is a document of Pages, Numbers or Keynote, which is not read. Open it there and export it as PDF.</source>
        <translation>%1 ist ein Dokument von Pages, Numbers oder Keynote, was nicht gelesen wird. Öffnen Sie es dort, und exportieren Sie es als PDF.</translation>
    </message>
    <message>
        <source>also in the validation or test part</source>
        <translation>auch im Validierungs- oder Testteil</translation>
    </message>
    <message>
        <source>A question needs some text. To leave the pair out, use &quot;Leave out&quot;.</source>
        <translation>Eine Frage braucht Text. Um das Paar auszulassen, verwenden Sie „Auslassen“.</translation>
    </message>
    <message>
        <source>The question is too long: at most %1 bytes are kept.</source>
        <translation>Die Frage ist zu lang: Höchstens %1 Byte werden gespeichert.</translation>
    </message>
    <message>
        <source>A document has no part of the kind &quot;%1&quot;.</source>
        <translation>Ein Dokument hat keinen Teil der Art „%1“.</translation>
    </message>
    <message>
        <source>This is no document as the program keeps it: %1</source>
        <translation>Das ist kein Dokument, wie das Programm es speichert: %1</translation>
    </message>
    <message>
        <source>&quot;path_hex&quot; is written in pairs of the digits 0-9 and a-f.</source>
        <translation>„path_hex“ besteht aus Paaren der Ziffern 0-9 und a-f.</translation>
    </message>
    <message>
        <source>finetune-studio-extract answered wrongly: %1</source>
        <translation>finetune-studio-extract hat falsch geantwortet: %1</translation>
    </message>
    <message>
        <source>ICU cannot divide text: %1.</source>
        <translation>ICU kann Text nicht aufteilen: %1.</translation>
    </message>
    <message>
        <source>Indexing the passages</source>
        <translation>Die Abschnitte werden verzeichnet</translation>
    </message>
    <message>
        <source>Making questions</source>
        <translation>Fragen werden erstellt</translation>
    </message>
    <message>
        <source>Pairs to train on: %1. Their passages: %2. Questions to choose by: %3.</source>
        <translation>Paare zum Trainieren: %1. Abschnitte darin: %2. Fragen zum Auswählen: %3.</translation>
    </message>
    <message>
        <source>Passages longer than %3 tokens: %1 of %2. They are cut: the model does not see %4 % of the text.</source>
        <translation>Abschnitte mit mehr als %3 Token: %1 von %2. Sie werden abgeschnitten: %4 % des Textes sieht das Modell nicht.</translation>
    </message>
    <message>
        <source>%1 answered with bytes that are no text.</source>
        <translation>%1 hat mit Bytes geantwortet, die kein Text sind.</translation>
    </message>
    <message>
        <source>%1 answered, but not as a language model does. Check the address; most end in /v1.</source>
        <translation>%1 hat geantwortet, aber nicht wie ein Sprachmodell. Prüfen Sie die Adresse; die meisten enden auf /v1.</translation>
    </message>
    <message>
        <source>%1 answered with JSON that is no answer of a language model. Check the address; most end in /v1.</source>
        <translation>%1 hat mit JSON geantwortet, das nicht die Antwort eines Sprachmodells ist. Prüfen Sie die Adresse; die meisten enden auf /v1.</translation>
    </message>
    <message>
        <source>%1 gave no answer at all.</source>
        <translation>%1 hat gar keine Antwort gegeben.</translation>
    </message>
    <message>
        <source>%1 answered without a message.</source>
        <translation>%1 hat ohne eine Nachricht geantwortet.</translation>
    </message>
    <message>
        <source>The content filter of %1 held the answer back.</source>
        <translation>Der Inhaltsfilter von %1 hat die Antwort zurückgehalten.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut at its limit of tokens. Allow longer answers.</source>
        <translation>Die Antwort von %1 wurde an ihrer Token-Grenze abgeschnitten. Erlauben Sie längere Antworten.</translation>
    </message>
    <message>
        <source>%1 declined to answer: %2</source>
        <translation>%1 wollte nicht antworten: %2</translation>
    </message>
    <message>
        <source>%1 reports: %2</source>
        <translation>%1 meldet: %2</translation>
    </message>
    <message>
        <source>%1 wants a key. Enter the one you were given for it.</source>
        <translation>%1 verlangt einen Schlüssel. Geben Sie den ein, den Sie dafür erhalten haben.</translation>
    </message>
    <message>
        <source>%1 refused the key (HTTP %2). Check that it is the right one, has not expired and may use %3, and enter it again.</source>
        <translation>%1 hat den Schlüssel abgelehnt (HTTP %2). Prüfen Sie, ob es der richtige ist, ob er noch gilt und ob er %3 verwenden darf, und geben Sie ihn noch einmal ein.</translation>
    </message>
    <message>
        <source>The account at %1 has no credit left (%2). Add some, or use another endpoint.</source>
        <translation>Das Konto bei %1 hat kein Guthaben mehr (%2). Laden Sie es auf, oder verwenden Sie einen anderen Endpunkt.</translation>
    </message>
    <message>
        <source>%1 has no model %2, or the address is wrong (%3). Check both.</source>
        <translation>%1 hat kein Modell %2, oder die Adresse ist falsch (%3). Prüfen Sie beides.</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now (%2). Ask fewer at a time, or go on later.</source>
        <translation>%1 nimmt vorerst keine Anfragen mehr an (%2). Stellen Sie weniger auf einmal, oder machen Sie später weiter.</translation>
    </message>
    <message>
        <source>%1 has trouble of its own (HTTP %2: %3). Go on later.</source>
        <translation>%1 hat selbst eine Störung (HTTP %2: %3). Machen Sie später weiter.</translation>
    </message>
    <message>
        <source>%1 refused the request (HTTP %2: %3).</source>
        <translation>%1 hat die Anfrage abgelehnt (HTTP %2: %3).</translation>
    </message>
    <message>
        <source>The value of %1 in an endpoint has a wrong type.</source>
        <translation>Der Wert von %1 in einem Endpunkt hat einen falschen Typ.</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation>%1 muss zwischen %2 und %3 liegen.</translation>
    </message>
    <message>
        <source>An endpoint must be a JSON object.</source>
        <translation>Ein Endpunkt muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>Give the endpoint a name.</source>
        <translation>Geben Sie dem Endpunkt einen Namen.</translation>
    </message>
    <message>
        <source>Enter the name of the model, as the endpoint calls it.</source>
        <translation>Geben Sie den Namen des Modells ein, so wie der Endpunkt es nennt.</translation>
    </message>
    <message>
        <source>It works: %1 answered after %2 seconds.</source>
        <translation>Es funktioniert: %1 hat nach %2 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>Others than you may read the key in %1. Forbid it and try again: chmod 600 %1</source>
        <translation>Andere als Sie können den Schlüssel in %1 lesen. Verbieten Sie das, und versuchen Sie es noch einmal: chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 must hold the key and nothing else, on one line.</source>
        <translation>%1 darf nur den Schlüssel enthalten, in einer einzigen Zeile.</translation>
    </message>
    <message>
        <source>The keyring refused: %1. Unlock it, or keep the key elsewhere.</source>
        <translation>Der Schlüsselbund hat abgelehnt: %1. Entsperren Sie ihn, oder bewahren Sie den Schlüssel woanders auf.</translation>
    </message>
    <message>
        <source>There is no keyring here, because no desktop session runs.</source>
        <translation>Hier gibt es keinen Schlüsselbund, denn es läuft keine Desktop-Sitzung.</translation>
    </message>
    <message>
        <source>There is no keyring here: install libsecret-1-0 to use one.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Installieren Sie libsecret-1-0, um einen zu verwenden.</translation>
    </message>
    <message>
        <source>No keyring answers in this session. Start one, such as GNOME Keyring or KWallet, or keep the key elsewhere.</source>
        <translation>In dieser Sitzung antwortet kein Schlüsselbund. Starten Sie einen, etwa GNOME-Schlüsselbund oder KWallet, oder bewahren Sie den Schlüssel woanders auf.</translation>
    </message>
    <message>
        <source>The encryption library reported a failure.</source>
        <translation>Die Verschlüsselungsbibliothek hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The file of keys %1 was written by a newer version of this program. Use that version, or another file.</source>
        <translation>Die Schlüsseldatei %1 wurde von einer neueren Version dieses Programms geschrieben. Verwenden Sie jene Version oder eine andere Datei.</translation>
    </message>
    <message>
        <source>The file of keys %1 is damaged. Restore it from a backup, or remove it and enter the keys again.</source>
        <translation>Die Schlüsseldatei %1 ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her, oder entfernen Sie sie und geben Sie die Schlüssel neu ein.</translation>
    </message>
    <message>
        <source>Data is being added. Start when that is done.</source>
        <translation>Daten werden hinzugefügt. Starten Sie, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>The data is being looked at.</source>
        <translation>Die Daten werden angesehen.</translation>
    </message>
    <message>
        <source>No questions yet (documents: %1)</source>
        <translation>Noch keine Fragen (Dokumente: %1)</translation>
    </message>
    <message>
        <source>%1: rows with more values than there are names of columns: %2, the first in line %3. Perhaps a separator in a text is not in quotes.</source>
        <translation>%1: Zeilen mit mehr Werten, als es Spaltennamen gibt: %2, die erste in Zeile %3. Vielleicht steht ein Trennzeichen in einem Text nicht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 is there already and is not an empty folder. Choose another.</source>
        <translation>%1 ist schon da und kein leerer Ordner. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no data format. Use jsonl, csv, llamaindex or beir.</source>
        <translation>„%1“ ist kein Datenformat. Verwenden Sie jsonl, csv, llamaindex oder beir.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name, or remove it first.</source>
        <translation>%1 ist schon da. Wählen Sie einen anderen Namen, oder entfernen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Question–passage pairs (JSON lines)</source>
        <translation>Paare aus Frage und Abschnitt (JSON Lines)</translation>
    </message>
    <message>
        <source>Question–passage pairs (CSV)</source>
        <translation>Paare aus Frage und Abschnitt (CSV)</translation>
    </message>
    <message>
        <source>%1: lines that are not JSON were left out: %2.</source>
        <translation>%1: Ausgelassene Zeilen, die kein JSON sind: %2.</translation>
    </message>
    <message>
        <source>Written by a language model at an OpenAI-compatible address</source>
        <translation>Von einem Sprachmodell unter einer OpenAI-kompatiblen Adresse geschrieben</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Of the language model, such as http://localhost:8080/v1.</source>
        <translation>Die des Sprachmodells, etwa http://localhost:8080/v1.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Its name as the address knows it.</source>
        <translation>Sein Name, wie er unter der Adresse bekannt ist.</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Was gefragt werden soll</translation>
    </message>
    <message>
        <source>Tells the language model what the questions are to be like.</source>
        <translation>Sagt dem Sprachmodell, wie die Fragen sein sollen.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>0: the likeliest words; more: more variety, and more mistakes.</source>
        <translation>0: die wahrscheinlichsten Wörter; mehr: mehr Abwechslung und mehr Fehler.</translation>
    </message>
    <message>
        <source>Requests at a time</source>
        <translation>Anfragen zugleich</translation>
    </message>
    <message>
        <source>Sent to the address before the first of them is answered.</source>
        <translation>So viele werden gesendet, bevor die erste beantwortet ist.</translation>
    </message>
    <message>
        <source>Seconds for an answer</source>
        <translation>Sekunden für eine Antwort</translation>
    </message>
    <message>
        <source>After so long without one, a request counts as failed.</source>
        <translation>Nach so langer Zeit ohne Antwort gilt eine Anfrage als fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Most requests</source>
        <translation>Höchstzahl der Anfragen</translation>
    </message>
    <message>
        <source>No more are sent each time questions are made. 0: one for each passage.</source>
        <translation>Mehr werden bei einem Erstellen von Fragen nicht gesendet. 0: eine je Abschnitt.</translation>
    </message>
    <message>
        <source>one for each passage</source>
        <translation>eine je Abschnitt</translation>
    </message>
    <message>
        <source>Price of a million tokens sent</source>
        <translation>Preis für eine Million gesendeter Token</translation>
    </message>
    <message>
        <source>In your currency, from the provider&apos;s price list; for the cost shown.</source>
        <translation>In Ihrer Währung, nach der Preisliste des Anbieters; für die angezeigten Kosten.</translation>
    </message>
    <message>
        <source>Price of a million tokens answered</source>
        <translation>Preis für eine Million geantworteter Token</translation>
    </message>
    <message>
        <source>In the same currency.</source>
        <translation>In derselben Währung.</translation>
    </message>
    <message>
        <source>Most to spend</source>
        <translation>Höchstausgabe</translation>
    </message>
    <message>
        <source>No more requests are sent once they have cost so much. 0: no limit.</source>
        <translation>Haben die Anfragen so viel gekostet, werden keine weiteren gesendet. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>To have questions written by a language model, its address and its name must be set.</source>
        <translation>Damit ein Sprachmodell Fragen schreiben kann, müssen seine Adresse und sein Name angegeben sein.</translation>
    </message>
    <message>
        <source>not in the language of its passage</source>
        <translation>nicht in der Sprache ihres Abschnitts</translation>
    </message>
    <message>
        <source>its answer is not in the passage</source>
        <translation>die Antwort steht nicht im Abschnitt</translation>
    </message>
    <message>
        <source>the maximum</source>
        <translation>das Maximum</translation>
    </message>
    <message>
        <source>Cannot create %1: %2.</source>
        <translation>%1 lässt sich nicht anlegen: %2.</translation>
    </message>
    <message>
        <source>Cannot listen on %1: %2.</source>
        <translation>%1 lässt sich nicht abhören: %2.</translation>
    </message>
    <message>
        <source>Cannot lock %1: %2.</source>
        <translation>%1 lässt sich nicht sperren: %2.</translation>
    </message>
    <message>
        <source>Cannot start %1: %2.</source>
        <translation>%1 lässt sich nicht starten: %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is missing.</source>
        <translation>%1: „%2“ fehlt.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, but must be a whole number from %4 to %5.</source>
        <translation>%1: „%2“ ist %3, muss aber eine ganze Zahl von %4 bis %5 sein.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, but must be a number from %4 to %5.</source>
        <translation>%1: „%2“ ist %3, muss aber eine Zahl von %4 bis %5 sein.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, but must be a text.</source>
        <translation>%1: „%2“ ist %3, muss aber ein Text sein.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, but must be true or false.</source>
        <translation>%1: „%2“ ist %3, muss aber true oder false sein.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;: it must be whole numbers from %3 to %4, separated by commas.</source>
        <translation>%1 kann nicht „%2“ sein: Nötig sind ganze Zahlen von %3 bis %4, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;: it must be a number from %3 to %4.</source>
        <translation>%1 kann nicht „%2“ sein: Nötig ist eine Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;: it must be a whole number from %3 to %4.</source>
        <translation>%1 kann nicht „%2“ sein: Nötig ist eine ganze Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;. There are: %3.</source>
        <translation>%1 kann nicht „%2“ sein. Es gibt: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;: it must be a text.</source>
        <translation>%1 kann nicht „%2“ sein: Nötig ist ein Text.</translation>
    </message>
    <message>
        <source>%1 is damaged, or its name is wrong: a file with the ending &quot;%2&quot; does not begin like that. Copy it again, or give it the ending that it should have.</source>
        <translation>%1 ist beschädigt, oder der Name stimmt nicht: Eine Datei mit der Endung „%2“ beginnt nicht so. Kopieren Sie sie noch einmal, oder geben Sie ihr die Endung, die sie haben müsste.</translation>
    </message>
    <message>
        <source>%1 shows letters, but its fonts do not say which: pages like that: %2 of %3. Have its text recognised (OCR), for example with ocrmypdf --force-ocr, and import the result.</source>
        <translation>%1 zeigt Zeichen, aber die Schriften darin sagen nicht, welche; betroffene Seiten: %2 von %3. Lassen Sie den Text erkennen (OCR), etwa mit ocrmypdf --force-ocr, und importieren Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>%1: pages left out whose fonts do not say what their letters are: %2 of %3. Have their text recognised (OCR) and import the file again.</source>
        <translation>%1: Ausgelassene Seiten, deren Schriften nicht sagen, welche Zeichen sie zeigen: %2 von %3. Lassen Sie ihren Text erkennen (OCR), und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Documents (PDF, DOCX, ODT, EPUB, HTML, Markdown, text)</source>
        <translation>Dokumente (PDF, DOCX, ODT, EPUB, HTML, Markdown, Text)</translation>
    </message>
    <message>
        <source>%1 declares rules of its own for its XML, as no document does and files made to do harm may. If you trust it, open it in the program that wrote it and save it anew.</source>
        <translation>%1 legt eigene Regeln für sein XML fest, wie es kein Dokument tut, wohl aber Dateien, die schaden sollen. Wenn Sie der Datei vertrauen, öffnen Sie sie in dem Programm, das sie geschrieben hat, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>%1: a number in this JSON is too large.</source>
        <translation>%1: Eine Zahl in diesem JSON ist zu groß.</translation>
    </message>
    <message>
        <source>The address seems to hold a key, which would be kept where it can be read. Take it out of the address and enter it as the key.</source>
        <translation>Die Adresse scheint einen Schlüssel zu enthalten, der lesbar gespeichert würde. Nehmen Sie ihn aus der Adresse heraus, und geben Sie ihn als Schlüssel ein.</translation>
    </message>
    <message>
        <source>The file of addresses %1 was written by a newer version of this program. Use that version, or move the file away.</source>
        <translation>Die Datei der Adressen %1 wurde von einer neueren Version dieses Programms geschrieben. Verwenden Sie diese Version, oder verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>There is an address with the name %1 already. Choose another.</source>
        <translation>Es gibt schon eine Adresse mit dem Namen %1. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Enter a password for the file of keys.</source>
        <translation>Geben Sie ein Passwort für die Schlüsseldatei ein.</translation>
    </message>
    <message>
        <source>Others than you may read the passwords in %1. Forbid it and try again: chmod 600 %1</source>
        <translation>Andere als Sie dürfen die Passwörter in %1 lesen. Verbieten Sie es, und versuchen Sie es noch einmal: chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 must hold a password, or one on each line.</source>
        <translation>%1 muss ein Passwort enthalten, oder eines in jeder Zeile.</translation>
    </message>
    <message>
        <source>Open the file of keys with its password first.</source>
        <translation>Öffnen Sie die Schlüsseldatei zuerst mit ihrem Passwort.</translation>
    </message>
    <message>
        <source>This is not the password of %1. Type it again.</source>
        <translation>Das ist nicht das Passwort von %1. Geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>%1: %2 %3 is outside the vocabulary of %4.</source>
        <translation>%1: %2 %3 liegt außerhalb des Wortschatzes von %4.</translation>
    </message>
    <message>
        <source>%1: %2 attention heads cannot be divided among %3 key-value heads.</source>
        <translation>%1: %2 Attention-Köpfe lassen sich nicht auf %3 Key-Value-Köpfe verteilen.</translation>
    </message>
    <message>
        <source>%1: a head of %2 numbers cannot be turned in pairs.</source>
        <translation>%1: Ein Kopf von %2 Zahlen lässt sich nicht paarweise drehen.</translation>
    </message>
    <message>
        <source>%1: the activation &quot;%2&quot; is not supported; Llama-family models use &quot;silu&quot;.</source>
        <translation>%1: Die Aktivierung „%2“ wird nicht unterstützt; Modelle der Llama-Familie verwenden „silu“.</translation>
    </message>
    <message>
        <source>%1: a model of these sizes would have %2 parameters, more than can be used.</source>
        <translation>%1: Ein Modell dieser Größen hätte %2 Parameter, mehr als sich verwenden lassen.</translation>
    </message>
    <message>
        <source>%1: the model type is &quot;%2&quot;. Language models of the types llama (Llama 2 and 3, OpenLLaMA, TinyLlama, SmolLM2), mistral and qwen2 can be used.</source>
        <translation>%1: Der Modelltyp ist „%2“. Verwendbar sind Sprachmodelle der Typen llama (Llama 2 und 3, OpenLLaMA, TinyLlama, SmolLM2), mistral und qwen2.</translation>
    </message>
    <message>
        <source>%1: &quot;high_freq_factor&quot; must be more than &quot;low_freq_factor&quot;.</source>
        <translation>%1: „high_freq_factor“ muss größer sein als „low_freq_factor“.</translation>
    </message>
    <message>
        <source>%1: &quot;partial_rotary_factor&quot; other than 1 is not supported.</source>
        <translation>%1: Ein anderer „partial_rotary_factor“ als 1 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1: rotary positions of the type &quot;%2&quot; are not supported; linear, dynamic and llama3 are.</source>
        <translation>%1: Drehpositionen des Typs „%2“ werden nicht unterstützt; linear, dynamic und llama3 schon.</translation>
    </message>
    <message>
        <source>%1: &quot;use_sliding_window&quot; is not supported for %2 models.</source>
        <translation>%1: „use_sliding_window“ wird für %2-Modelle nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 must have one value for each pair of a head&apos;s numbers.</source>
        <translation>%1: Der Tensor %2 muss einen Wert für jedes Zahlenpaar eines Kopfes haben.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds a number that cannot be divided by.</source>
        <translation>%1: Der Tensor %2 enthält eine Zahl, durch die nicht geteilt werden kann.</translation>
    </message>
    <message>
        <source>%1: only a part of each head is turned, which is not supported.</source>
        <translation>%1: Nur ein Teil jedes Kopfes wird gedreht, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>%1: rotary positions of the type &quot;%2&quot; are not supported.</source>
        <translation>%1: Drehpositionen des Typs „%2“ werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1: a vector of %2 numbers cannot be divided among %3 attention heads.</source>
        <translation>%1: Ein Vektor von %2 Zahlen lässt sich nicht auf %3 Attention-Köpfe verteilen.</translation>
    </message>
    <message>
        <source>%1: keys and values of different lengths are not supported.</source>
        <translation>%1: Keys und Values verschiedener Länge werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1 is a mixture of experts, which is not supported.</source>
        <translation>%1 ist eine Mischung von Experten, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>%1 is one part of several. Join them with llama.cpp&apos;s gguf-split first.</source>
        <translation>%1 ist einer von mehreren Teilen. Fügen Sie sie zuerst mit gguf-split von llama.cpp zusammen.</translation>
    </message>
    <message>
        <source>%1: the file is cut short. Download it again.</source>
        <translation>%1: Die Datei ist abgeschnitten. Laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a whole number from %3 to %4.</source>
        <translation>%1: „%2“ muss eine ganze Zahl von %3 bis %4 sein.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a number from %3 to %4.</source>
        <translation>%1: „%2“ muss eine Zahl von %3 bis %4 sein.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a text.</source>
        <translation>%1: „%2“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be true or false.</source>
        <translation>%1: „%2“ muss wahr oder falsch sein.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a list of what it should hold.</source>
        <translation>%1: „%2“ ist keine Liste dessen, was es enthalten soll.</translation>
    </message>
    <message>
        <source>%1: the file claims to hold %2 values and %3 tensors, more than it can.</source>
        <translation>%1: Die Datei will %2 Werte und %3 Tensoren enthalten, mehr, als sie kann.</translation>
    </message>
    <message>
        <source>%1: the numbers are big-endian, which is not supported. Choose the model&apos;s little-endian file.</source>
        <translation>%1: Die Zahlen sind big-endian, was nicht unterstützt wird. Wählen Sie die little-endian-Datei des Modells.</translation>
    </message>
    <message>
        <source>%1 is a GGUF file of version %2; versions 2 and 3 can be read.</source>
        <translation>%1 ist eine GGUF-Datei der Version %2; lesbar sind die Versionen 2 und 3.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; appears twice.</source>
        <translation>%1: „%2“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has %3 dimensions.</source>
        <translation>%1: Der Tensor %2 hat %3 Dimensionen.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has no values.</source>
        <translation>%1: Der Tensor %2 hat keine Werte.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is packed as %3, which is not supported. Choose the model&apos;s Q4_K_M, Q8_0 or F16 file.</source>
        <translation>%1: Der Tensor %2 ist als %3 gepackt, was nicht unterstützt wird. Wählen Sie die Q4_K_M-, Q8_0- oder F16-Datei des Modells.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has rows of %3 values, which %4 cannot pack.</source>
        <translation>%1: Der Tensor %2 hat Zeilen von %3 Werten, die sich nicht als %4 packen lassen.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 claims to be larger than the file.</source>
        <translation>%1: Der Tensor %2 will größer sein als die Datei.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a power of two that places could be multiples of.</source>
        <translation>%1: „%2“ ist keine Zweierpotenz, deren Vielfache Orte sein könnten.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 lies outside the file, or not where a tensor may begin. Perhaps the file is cut short: download it again.</source>
        <translation>%1: Der Tensor %2 liegt außerhalb der Datei oder nicht dort, wo ein Tensor beginnen darf. Vielleicht ist die Datei abgeschnitten: Laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 overlaps another.</source>
        <translation>%1: Der Tensor %2 überlappt einen anderen.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; holds %3, which is no kind of token.</source>
        <translation>%1: „%2“ enthält %3, was keine Art von Token ist.</translation>
    </message>
    <message>
        <source>%1: a tokenizer of the kind &quot;%2&quot; is not supported; gpt2 and llama are.</source>
        <translation>%1: Ein Tokenizer der Art „%2“ wird nicht unterstützt; gpt2 und llama schon.</translation>
    </message>
    <message>
        <source>%1: a text of &quot;%2&quot; claims to be %3 bytes long.</source>
        <translation>%1: Ein Text von „%2“ will %3 Bytes lang sein.</translation>
    </message>
    <message>
        <source>%1: what follows &quot;%2&quot; is not a name.</source>
        <translation>%1: Was auf „%2“ folgt, ist kein Name.</translation>
    </message>
    <message>
        <source>%1: a number of &quot;%2&quot; is %3, which is too large to be true.</source>
        <translation>%1: Eine Zahl von „%2“ ist %3, was zu groß ist, um wahr zu sein.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is of the kind %3, which does not exist.</source>
        <translation>%1: „%2“ ist von der Art %3, die es nicht gibt.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is a list of lists, which is not supported.</source>
        <translation>%1: „%2“ ist eine Liste von Listen, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is a list of the kind %3, which does not exist.</source>
        <translation>%1: „%2“ ist eine Liste der Art %3, die es nicht gibt.</translation>
    </message>
    <message>
        <source>%1: the list &quot;%2&quot; claims to have %3 values.</source>
        <translation>%1: Die Liste „%2“ will %3 Werte haben.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has %3 rows, but the model has %4 heads of %5.</source>
        <translation>%1: Der Tensor %2 hat %3 Zeilen, das Modell aber %4 Köpfe zu %5.</translation>
    </message>
    <message>
        <source>%1 is not a language model&apos;s folder: neither config.json nor a .gguf file is there. Choose the folder or the .gguf file that holds the model.</source>
        <translation>%1 ist kein Ordner eines Sprachmodells: Weder config.json noch eine .gguf-Datei ist dort. Wählen Sie den Ordner oder die .gguf-Datei mit dem Modell.</translation>
    </message>
    <message>
        <source>%1 holds several .gguf files (%2, %3 …). Choose one of them.</source>
        <translation>%1 enthält mehrere .gguf-Dateien (%2, %3 …). Wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is of the shape %3, but the model&apos;s configuration asks for %4.</source>
        <translation>%1: Der Tensor %2 hat die Form %3, die Konfiguration des Modells verlangt aber %4.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has %3 values, not %4.</source>
        <translation>%1: Der Tensor %2 hat %3 Werte, nicht %4.</translation>
    </message>
    <message>
        <source>%1: texts are to be cut into words as &quot;%2&quot; does, which is not known here. Choose the model&apos;s Hugging Face folder instead.</source>
        <translation>%1: Texte sollen in Wörter zerlegt werden, wie „%2“ es tut, was hier nicht bekannt ist. Wählen Sie stattdessen den Hugging-Face-Ordner des Modells.</translation>
    </message>
    <message>
        <source>%1: a chat template of %2 bytes is too long.</source>
        <translation>%1: Eine Chat-Vorlage von %2 Bytes ist zu lang.</translation>
    </message>
    <message>
        <source>%1: the chat template cannot be used: %2.</source>
        <translation>%1: Die Chat-Vorlage ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>%1: the chat template refuses these messages: %2</source>
        <translation>%1: Die Chat-Vorlage lehnt diese Nachrichten ab: %2</translation>
    </message>
    <message>
        <source>%1: the chat template failed: %2.</source>
        <translation>%1: Die Chat-Vorlage ist gescheitert: %2.</translation>
    </message>
    <message>
        <source>%1 is not a whole SentencePiece model. Download it again.</source>
        <translation>%1 ist kein vollständiges SentencePiece-Modell. Laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
        <source>%1: the tokens have no scores.</source>
        <translation>%1: Die Token haben keine Bewertungen.</translation>
    </message>
    <message>
        <source>%1: the token %2 is of no known kind.</source>
        <translation>%1: Das Token %2 ist von keiner bekannten Art.</translation>
    </message>
    <message>
        <source>%1: only SentencePiece models of the BPE kind are supported. Choose a model whose folder holds tokenizer.json.</source>
        <translation>%1: Nur SentencePiece-Modelle der Art BPE werden unterstützt. Wählen Sie ein Modell, dessen Ordner tokenizer.json enthält.</translation>
    </message>
    <message>
        <source>%1: a token is added with the id %2, but the ids before it are not taken.</source>
        <translation>%1: Ein Token wird mit der Nummer %2 hinzugefügt, aber die Nummern davor sind nicht vergeben.</translation>
    </message>
    <message>
        <source>%1: the token %2 is not UTF-8 text.</source>
        <translation>%1: Das Token %2 ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>%1: the token %2 is longer than any real one.</source>
        <translation>%1: Das Token %2 ist länger als jedes echte.</translation>
    </message>
    <message>
        <source>%1: the token %2 stands for the same text as another.</source>
        <translation>%1: Das Token %2 steht für denselben Text wie ein anderes.</translation>
    </message>
    <message>
        <source>%1: the special token %2 is not one of its %3 tokens.</source>
        <translation>%1: Das besondere Token %2 ist keines der %3 Token.</translation>
    </message>
    <message>
        <source>%1: a vocabulary of %2 tokens is larger than any real one.</source>
        <translation>%1: Ein Wortschatz von %2 Token ist größer als jeder echte.</translation>
    </message>
    <message>
        <source>%1: not each of the %2 tokens has a kind and a score.</source>
        <translation>%1: Nicht jedes der %2 Token hat eine Art und eine Bewertung.</translation>
    </message>
    <message>
        <source>%1: the score of the token %2 is not a number.</source>
        <translation>%1: Die Bewertung des Tokens %2 ist keine Zahl.</translation>
    </message>
    <message>
        <source>There is no tokenizer in %1: neither tokenizer.json nor tokenizer.model nor vocab.txt.</source>
        <translation>In %1 ist kein Tokenizer: weder tokenizer.json noch tokenizer.model noch vocab.txt.</translation>
    </message>
    <message>
        <source>%1 If it is a document and no set of questions with their passages, import it as one (--format documents).</source>
        <translation>%1 Falls es ein Dokument ist und keine Sammlung von Fragen mit ihren Abschnitten, importieren Sie es als Dokument (--format documents).</translation>
    </message>
    <message>
        <source>%1 is a document in a folder of data sets. Import it as a document (--format documents).</source>
        <translation>%1 ist ein Dokument in einem Ordner mit Datensätzen. Importieren Sie es als Dokument (--format documents).</translation>
    </message>
    <message>
        <source>Text of the documents goes to %1. Requests: %2. Tokens: about %3.</source>
        <translation>Text der Dokumente geht an %1. Anfragen: %2. Token: etwa %3.</translation>
    </message>
    <message>
        <source>No address is kept as &quot;%1&quot;. There are: %2.</source>
        <translation>Unter „%1“ ist keine Adresse gespeichert. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The file of addresses %1 is damaged (%2). Mend it, or remove it and keep the addresses again.</source>
        <translation>Die Datei der Adressen %1 ist beschädigt (%2). Reparieren Sie sie, oder löschen Sie sie, und speichern Sie die Adressen noch einmal.</translation>
    </message>
    <message>
        <source>The model has no token %1.</source>
        <translation>Das Modell hat kein Token %1.</translation>
    </message>
    <message>
        <source>The model was given nothing to continue.</source>
        <translation>Das Modell bekam nichts, was es fortsetzen könnte.</translation>
    </message>
    <message>
        <source>The text has %1 tokens, and this model reads fewer than %2. Shorten it.</source>
        <translation>Der Text hat %1 Token, und dieses Modell liest weniger als %2. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>Language model on this machine</source>
        <translation>Sprachmodell auf diesem Rechner</translation>
    </message>
    <message>
        <source>Answers: %1. Tokens: %2. Tokens a second: %3.</source>
        <translation>Antworten: %1. Token: %2. Token pro Sekunde: %3.</translation>
    </message>
    <message>
        <source>%1: the weights of this folder are packed for one kind of GPU. Choose the original model or its .gguf file.</source>
        <translation>%1: Die Gewichte dieses Ordners sind für eine Art von Grafikkarte gepackt. Wählen Sie das ursprüngliche Modell oder seine .gguf-Datei.</translation>
    </message>
    <message>
        <source>Written by a language model on this machine</source>
        <translation>Geschrieben von einem Sprachmodell auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1 has no chat template, so it was not made to chat. Choose a model whose name ends in Instruct or Chat.</source>
        <translation>%1 hat keine Gesprächsvorlage, ist also nicht für Gespräche gemacht. Wählen Sie ein Modell, dessen Name auf Instruct oder Chat endet.</translation>
    </message>
    <message>
        <source>%1 reads texts of %2 tokens at most; to write questions it has to read %3. Choose another model.</source>
        <translation>%1 liest Texte von höchstens %2 Token; um Fragen zu schreiben, muss es %3 lesen. Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The address holds a password, which others on this computer may have seen. It is used this once and kept nowhere; put it into a file that only you may read, and name that with --key-file.</source>
        <translation>Die Adresse enthält ein Passwort, das andere auf diesem Rechner gesehen haben können. Es wird nur dieses Mal verwendet und nirgends aufbewahrt; legen Sie es in eine Datei, die nur Sie lesen dürfen, und nennen Sie diese mit --key-file.</translation>
    </message>
    <message>
        <source>Write either a question, or a statement after --sql.</source>
        <translation>Schreiben Sie entweder eine Frage oder eine Anweisung hinter --sql.</translation>
    </message>
    <message>
        <source>More than %1 rows match; these are the first.</source>
        <translation>Mehr als %1 Zeilen passen; dies sind die ersten.</translation>
    </message>
    <message>
        <source>The result is too large to be shown whole; its first rows: %1.</source>
        <translation>Das Ergebnis ist zu groß, um ganz gezeigt zu werden; seine ersten Zeilen: %1.</translation>
    </message>
    <message>
        <source>Rows that match: %1.</source>
        <translation>Passende Zeilen: %1.</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>There is no value.</source>
        <translation>Es gibt keinen Wert.</translation>
    </message>
    <message>
        <source>The answer is %1.</source>
        <translation>Die Antwort ist %1.</translation>
    </message>
    <message>
        <source>The answers are %1.</source>
        <translation>Die Antworten sind %1.</translation>
    </message>
    <message>
        <source>One row matches: %1.</source>
        <translation>Eine Zeile passt: %1.</translation>
    </message>
    <message>
        <source>The address of the database holds a “%” that two hexadecimal digits do not follow. Write “%25” for “%” itself.</source>
        <translation>Die Adresse der Datenbank enthält ein „%“, auf das keine zwei hexadezimalen Ziffern folgen. Schreiben Sie „%25“ für „%“ selbst.</translation>
    </message>
    <message>
        <source>The address of the database holds a character that no address has.</source>
        <translation>Die Adresse der Datenbank enthält ein Zeichen, das keine Adresse hat.</translation>
    </message>
    <message>
        <source>The port in the address of the database is no number from 1 to 65535.</source>
        <translation>Der Port in der Adresse der Datenbank ist keine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The address of the database names no computer: write it as postgresql://USER@COMPUTER:PORT/DATABASE.</source>
        <translation>Die Adresse der Datenbank nennt keinen Rechner: Schreiben Sie sie als postgresql://USER@COMPUTER:PORT/DATABASE.</translation>
    </message>
    <message>
        <source>The address of the database has an option “%1” that is not known. There are socket=PATH and encryption=off, on or verified.</source>
        <translation>Die Adresse der Datenbank hat eine unbekannte Option „%1“. Es gibt socket=PATH und encryption=off, on oder verified.</translation>
    </message>
    <message>
        <source>After “odbc:” stands the name of a data source as your ODBC settings have it, and nothing else. User and password belong into those settings or into a key file.</source>
        <translation>Hinter „odbc:“ steht der Name einer Datenquelle, wie er in Ihren ODBC-Einstellungen steht, und sonst nichts. Benutzer und Passwort gehören in diese Einstellungen oder in eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>That is no address of a database. Write a file&apos;s path, sqlite:///PATH, postgresql://USER@COMPUTER/DATABASE, mysql://USER@COMPUTER/DATABASE or odbc:NAME.</source>
        <translation>Das ist keine Adresse einer Datenbank. Schreiben Sie den Pfad einer Datei, sqlite:///PATH, postgresql://USER@COMPUTER/DATABASE, mysql://USER@COMPUTER/DATABASE oder odbc:NAME.</translation>
    </message>
    <message>
        <source>The statement was stopped after %1 seconds. Ask for less, or allow more time.</source>
        <translation>Die Anweisung wurde nach %1 Sekunden angehalten. Fragen Sie nach weniger, oder erlauben Sie mehr Zeit.</translation>
    </message>
    <message>
        <source>The database does not run the statement: %1.</source>
        <translation>Die Datenbank führt die Anweisung nicht aus: %1.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: %2. Check its address, and whether it is running.</source>
        <translation>Die Datenbank %1 kann nicht geöffnet werden: %2. Prüfen Sie ihre Adresse, und ob sie läuft.</translation>
    </message>
    <message>
        <source>There is no table with a column that a statement could read.</source>
        <translation>Es gibt keine Tabelle mit einer Spalte, die eine Anweisung lesen könnte.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Repair it, or restore it from a copy.</source>
        <translation>%1 ist beschädigt (%2). Reparieren Sie sie, oder stellen Sie sie aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>The statement was not run: it is too long or its brackets are too deep. Ask for less at once.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie ist zu lang, oder ihre Klammern sind zu tief geschachtelt. Fragen Sie nach weniger auf einmal.</translation>
    </message>
    <message>
        <source>The statement was not run: it is not SQL as this database has it (%1). Correct it and try again.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie ist kein SQL, wie diese Datenbank es hat (%1). Berichtigen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The statement was not run: it is more than one statement. Leave one.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Es ist mehr als eine. Lassen Sie eine übrig.</translation>
    </message>
    <message>
        <source>The statement was not run: it begins with %1, and only statements that read are allowed. Begin it with SELECT or WITH.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie beginnt mit %1, und nur lesende Anweisungen sind erlaubt. Beginnen Sie mit SELECT oder WITH.</translation>
    </message>
    <message>
        <source>The statement was not run: it would change data with %1. Leave that out.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie würde mit %1 Daten ändern. Lassen Sie das weg.</translation>
    </message>
    <message>
        <source>The statement was not run: it would write its rows with %1. Leave that out.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie würde mit %1 ihre Zeilen schreiben. Lassen Sie das weg.</translation>
    </message>
    <message>
        <source>The statement was not run: it would lock rows with %1. Leave that out.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie würde mit %1 Zeilen sperren. Lassen Sie das weg.</translation>
    </message>
    <message>
        <source>The statement was not run: the function %1 is not among those that are known to do nothing but compute. Ask without it.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Die Funktion %1 gehört nicht zu denen, von denen bekannt ist, dass sie nur rechnen. Fragen Sie ohne sie.</translation>
    </message>
    <message>
        <source>The statement was not run: it reads from %1, which is a function and not a table. Name a table.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie liest aus %1; das ist eine Funktion und keine Tabelle. Nennen Sie eine Tabelle.</translation>
    </message>
    <message>
        <source>The statement was not run: %1 is one of the database&apos;s own tables. Name a table of your data.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: %1 gehört der Datenbank selbst. Nennen Sie eine Tabelle Ihrer Daten.</translation>
    </message>
    <message>
        <source>The statement was not run: there is no table %1 in this database. Name one of its tables.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: In dieser Datenbank gibt es keine Tabelle %1. Nennen Sie eine ihrer Tabellen.</translation>
    </message>
    <message>
        <source>The statement was not run: it uses “%1”, which is not among what may be used. Write it without.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie verwendet „%1“, was nicht erlaubt ist. Schreiben Sie sie ohne dies.</translation>
    </message>
    <message>
        <source>The statement was not run: it holds a comment that begins with %1, which a database may obey. Leave it out.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie enthält einen Kommentar, der mit %1 beginnt und den eine Datenbank befolgen kann. Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>The statement was not run: %1 is a variable or a place for a value. Write the value itself.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: %1 ist eine Variable oder ein Platz für einen Wert. Schreiben Sie den Wert selbst.</translation>
    </message>
    <message>
        <source>The statement was not run: it holds a character that is not allowed (%1). Leave it out.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie enthält ein Zeichen, das nicht erlaubt ist (%1). Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The statement was not run: %1 is a word of SQL, and stands where a name should. Put it into quotes if it is one.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: %1 ist ein Wort von SQL und steht, wo ein Name stehen sollte. Setzen Sie es in Anführungszeichen, wenn es einer ist.</translation>
    </message>
    <message>
        <source>The statement was not run: it could not be written again in a way that certainly means the same. Write it more simply.</source>
        <translation>Die Anweisung wurde nicht ausgeführt: Sie konnte nicht so neu geschrieben werden, dass sie sicher dasselbe bedeutet. Schreiben Sie sie einfacher.</translation>
    </message>
    <message>
        <source>The check of a statement failed: %1.</source>
        <translation>Die Prüfung einer Anweisung ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>This model&apos;s tokens cannot be held to a grammar: %1.</source>
        <translation>Die Token dieses Modells können nicht an eine Grammatik gebunden werden: %1.</translation>
    </message>
    <message>
        <source>The grammar cannot be used: %1.</source>
        <translation>Die Grammatik kann nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>The grammar cannot be followed: %1.</source>
        <translation>Der Grammatik kann nicht gefolgt werden: %1.</translation>
    </message>
    <message>
        <source>The model wrote no statement that reads. Ask in other words, or write the statement yourself.</source>
        <translation>Das Modell hat keine lesende Anweisung geschrieben. Fragen Sie mit anderen Worten, oder schreiben Sie die Anweisung selbst.</translation>
    </message>
    <message>
        <source>The database has no table that may be read. Check its name, and what the account may do.</source>
        <translation>Die Datenbank hat keine Tabelle, die gelesen werden darf. Prüfen Sie ihren Namen, und was das Konto darf.</translation>
    </message>
    <message>
        <source>The exported model does not answer like the tuned one: its logits differ by %1, over a range of %2. Nothing was written.</source>
        <translation>Das exportierte Modell antwortet nicht wie das feinabgestimmte: Seine Logits weichen um %1 ab, bei einer Spanne von %2. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The exported model does not read texts as the tuned one does: they become other tokens. Nothing was written.</source>
        <translation>Das exportierte Modell liest Texte nicht wie das feinabgestimmte: Sie werden zu anderen Token. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The rows are divided by table: all that ask about a table, or about tables that are used together, are in one part.</source>
        <translation>Die Zeilen sind nach Tabellen aufgeteilt: Alle, die nach einer Tabelle oder nach gemeinsam benutzten Tabellen fragen, liegen in einem Teil.</translation>
    </message>
    <message>
        <source>The rows ask about too few tables to keep tables apart, so they are divided by SQL: rows whose SQL differs only in its values are in one part.</source>
        <translation>Die Zeilen fragen nach zu wenigen Tabellen, um Tabellen zu trennen; daher sind sie nach SQL aufgeteilt: Zeilen, deren SQL sich nur in den Werten unterscheidet, liegen in einem Teil.</translation>
    </message>
    <message>
        <source>The tuned model answers better: its SQL gave the right rows for %2 % of the questions, that of the base model for %1 % (%3 points, between %4 and %5).</source>
        <translation>Das feinabgestimmte Modell antwortet besser: Sein SQL ergab bei %2 % der Fragen die richtigen Zeilen, das des Ausgangsmodells bei %1 % (%3 Punkte, zwischen %4 und %5).</translation>
    </message>
    <message>
        <source>The tuned model answers worse: its SQL gave the right rows for %2 % of the questions, that of the base model for %1 % (%3 points, between %4 and %5).</source>
        <translation>Das feinabgestimmte Modell antwortet schlechter: Sein SQL ergab bei %2 % der Fragen die richtigen Zeilen, das des Ausgangsmodells bei %1 % (%3 Punkte, zwischen %4 und %5).</translation>
    </message>
    <message>
        <source>No difference that could not be chance: the SQL of the base model gave the right rows for %1 % of the questions, that of the tuned one for %2 % (%3 points, between %4 and %5).</source>
        <translation>Kein Unterschied, der nicht Zufall sein könnte: Das SQL des Ausgangsmodells ergab bei %1 % der Fragen die richtigen Zeilen, das des feinabgestimmten bei %2 % (%3 Punkte, zwischen %4 und %5).</translation>
    </message>
    <message>
        <source>%1 is not a list of databases.</source>
        <translation>%1 ist keine Liste von Datenbanken.</translation>
    </message>
    <message>
        <source>%1: the tables of the database %2 cannot be read.</source>
        <translation>%1: Die Tabellen der Datenbank %2 können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>tables.json has no database &quot;%1&quot;</source>
        <translation>tables.json hat keine Datenbank „%1“</translation>
    </message>
    <message>
        <source>%1 is not a list of rows.</source>
        <translation>%1 ist keine Liste von Zeilen.</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>the SQL is longer than %1 bytes</source>
        <translation>das SQL ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>there is no CREATE TABLE with columns among the tables</source>
        <translation>unter den Tabellen ist kein CREATE TABLE mit Spalten</translation>
    </message>
    <message>
        <source>the SQL begins with neither SELECT nor WITH</source>
        <translation>das SQL beginnt weder mit SELECT noch mit WITH</translation>
    </message>
    <message>
        <source>a quote in the SQL is never closed</source>
        <translation>ein Anführungszeichen im SQL wird nie geschlossen</translation>
    </message>
    <message>
        <source>the SQL is more than one statement</source>
        <translation>das SQL ist mehr als eine Anweisung</translation>
    </message>
    <message>
        <source>%1: which columns hold question, tables and SQL? Say it with --map question=COLUMN,context=COLUMN,sql=COLUMN. The columns are: %2.</source>
        <translation>%1: Welche Spalten enthalten Frage, Tabellen und SQL? Geben Sie es mit --map question=SPALTE,context=SPALTE,sql=SPALTE an. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>%1: its rotary positions are scaled in a way that a Hugging Face folder cannot say. Export a GGUF file or the adapter instead.</source>
        <translation>%1: Die rotierenden Positionen sind auf eine Weise skaliert, die ein Hugging-Face-Ordner nicht ausdrücken kann. Exportieren Sie stattdessen eine GGUF-Datei oder den Adapter.</translation>
    </message>
    <message>
        <source>%1: only some of its attention layers have a bias, which a Hugging Face folder cannot say. Export a GGUF file or the adapter instead.</source>
        <translation>%1: Nur manche der Aufmerksamkeitsschichten haben einen Bias, was ein Hugging-Face-Ordner nicht ausdrücken kann. Exportieren Sie stattdessen eine GGUF-Datei oder den Adapter.</translation>
    </message>
    <message>
        <source>%1: its positions are stretched as texts grow, which a GGUF file cannot say. Export the merged folder or the adapter instead.</source>
        <translation>%1: Die Positionen werden mit der Länge der Texte gestreckt, was eine GGUF-Datei nicht ausdrücken kann. Exportieren Sie stattdessen den zusammengeführten Ordner oder den Adapter.</translation>
    </message>
    <message>
        <source>Weights cannot be packed as %1.</source>
        <translation>Gewichte können nicht als %1 gepackt werden.</translation>
    </message>
    <message>
        <source>--map wants %1, not &quot;%2&quot;.</source>
        <translation>--map erwartet %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 holds no question with its SQL.</source>
        <translation>%1 enthält keine Frage mit ihrem SQL.</translation>
    </message>
    <message>
        <source>%1 holds no question with its passage.</source>
        <translation>%1 enthält keine Frage mit ihrem Abschnitt.</translation>
    </message>
    <message>
        <source>Rows left out since others ask the same with the same SQL: %1.</source>
        <translation>Ausgelassene Zeilen, da andere dasselbe mit demselben SQL fragen: %1.</translation>
    </message>
    <message>
        <source>Training rows about what is also in the validation or test part: %1. They are left out of training.</source>
        <translation>Trainingszeilen über das, was auch im Validierungs- oder Testteil steht: %1. Sie bleiben aus dem Training heraus.</translation>
    </message>
    <message>
        <source>%1 is no Spider folder: such a folder holds tables.json and train_spider.json or dev.json.</source>
        <translation>%1 ist kein Spider-Ordner: Ein solcher enthält tables.json und train_spider.json oder dev.json.</translation>
    </message>
    <message>
        <source>%1 has no rows for the %2 part. There are: %3.</source>
        <translation>%1 hat keine Zeilen für den Teil %2. Es gibt: %3.</translation>
    </message>
    <message>
        <source>The model has no chat template, so it cannot be asked in a conversation. Set model.prompt to plain.</source>
        <translation>Das Modell hat keine Chat-Vorlage und kann daher nicht in einem Gespräch gefragt werden. Setzen Sie model.prompt auf plain.</translation>
    </message>
    <message>
        <source>LoRA: the rank is %1. It must be 1 to %2.</source>
        <translation>LoRA: Der Rang ist %1. Er muss zwischen 1 und %2 liegen.</translation>
    </message>
    <message>
        <source>LoRA: alpha is %1. It must be above 0.</source>
        <translation>LoRA: Alpha ist %1. Es muss größer als 0 sein.</translation>
    </message>
    <message>
        <source>LoRA: the dropout is %1. It must be at least 0 and below 1.</source>
        <translation>LoRA: Der Dropout ist %1. Er muss mindestens 0 und kleiner als 1 sein.</translation>
    </message>
    <message>
        <source>LoRA: no layer is to learn. There are: %1.</source>
        <translation>LoRA: Keine Schicht soll lernen. Es gibt: %1.</translation>
    </message>
    <message>
        <source>LoRA: the model has no layers called &quot;%1&quot;. There are: %2.</source>
        <translation>LoRA: Das Modell hat keine Schichten namens „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Questions to SQL: a language model for your database</source>
        <translation>Fragen zu SQL: ein Sprachmodell für Ihre Datenbank</translation>
    </message>
    <message>
        <source>Questions with CREATE TABLE and SQL (JSON, JSONL, CSV or TSV)</source>
        <translation>Fragen mit CREATE TABLE und SQL (JSON, JSONL, CSV oder TSV)</translation>
    </message>
    <message>
        <source>Spider folder, with its SQLite databases</source>
        <translation>Spider-Ordner mit seinen SQLite-Datenbanken</translation>
    </message>
    <message>
        <source>Adapter folder, for PEFT and vLLM</source>
        <translation>Adapter-Ordner, für PEFT und vLLM</translation>
    </message>
    <message>
        <source>Hugging Face folder of the whole model</source>
        <translation>Hugging-Face-Ordner des ganzen Modells</translation>
    </message>
    <message>
        <source>GGUF file of 16 bits, for llama.cpp and Ollama</source>
        <translation>GGUF-Datei mit 16 Bit, für llama.cpp und Ollama</translation>
    </message>
    <message>
        <source>GGUF file of 8 bits: half the size, nearly the same answers</source>
        <translation>GGUF-Datei mit 8 Bit: halbe Größe, fast dieselben Antworten</translation>
    </message>
    <message>
        <source>GGUF file of 4 bits: the smallest, answers differ</source>
        <translation>GGUF-Datei mit 4 Bit: am kleinsten, Antworten weichen ab</translation>
    </message>
    <message>
        <source>As a conversation, by the model&apos;s own chat template</source>
        <translation>Als Gespräch nach der eigenen Chat-Vorlage des Modells</translation>
    </message>
    <message>
        <source>As plain text with headings, for models not made to chat</source>
        <translation>Als einfacher Text mit Überschriften, für Modelle ohne Gespräch</translation>
    </message>
    <message>
        <source>All matrices of attention and of the layers between</source>
        <translation>Alle Matrizen der Aufmerksamkeit und der Schichten dazwischen</translation>
    </message>
    <message>
        <source>The four matrices of attention</source>
        <translation>Die vier Matrizen der Aufmerksamkeit</translation>
    </message>
    <message>
        <source>How many statements give the right rows</source>
        <translation>Wie viele Anweisungen die richtigen Zeilen ergeben</translation>
    </message>
    <message>
        <source>The loss</source>
        <translation>Der Verlust</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1 is a project of the kind %2; &quot;%3&quot; is for projects of the kind %4.</source>
        <translation>%1 ist ein Projekt der Art %2; „%3“ ist für Projekte der Art %4.</translation>
    </message>
    <message>
        <source>Being worked on now (rows: %1)</source>
        <translation>Wird gerade bearbeitet (Zeilen: %1)</translation>
    </message>
    <message>
        <source>Not trained yet (rows: %1)</source>
        <translation>Noch nicht trainiert (Zeilen: %1)</translation>
    </message>
    <message>
        <source>Run %2 is done (rows: %1)</source>
        <translation>Lauf %2 ist fertig (Zeilen: %1)</translation>
    </message>
    <message>
        <source>Run %2 failed (rows: %1)</source>
        <translation>Lauf %2 ist gescheitert (Zeilen: %1)</translation>
    </message>
    <message>
        <source>Run %2 can be resumed (rows: %1)</source>
        <translation>Lauf %2 kann fortgesetzt werden (Zeilen: %1)</translation>
    </message>
    <message>
        <source>A folder or .gguf file of a Llama-family model, or the name of a fetched one.</source>
        <translation>Ein Ordner oder eine .gguf-Datei eines Modells der Llama-Familie oder der Name eines geladenen.</translation>
    </message>
    <message>
        <source>Tokens of question, tables and SQL together; longer rows are left out. 0: as many as the model has positions.</source>
        <translation>Token von Frage, Tabellen und SQL zusammen; längere Zeilen werden ausgelassen. 0: so viele, wie das Modell Positionen hat.</translation>
    </message>
    <message>
        <source>Form of the question</source>
        <translation>Form der Frage</translation>
    </message>
    <message>
        <source>How question and tables are put to the model.</source>
        <translation>Wie Frage und Tabellen dem Modell gestellt werden.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Columns of the small matrices that are trained; more can learn more.</source>
        <translation>Spalten der kleinen Matrizen, die trainiert werden; mehr können mehr lernen.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>What the small matrices add is multiplied by this, divided by the rank.</source>
        <translation>Was die kleinen Matrizen hinzufügen, wird hiermit multipliziert und durch den Rang geteilt.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of the numbers that are left out at random while training.</source>
        <translation>Anteil der Zahlen, die beim Training zufällig ausgelassen werden.</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>Was trainiert wird</translation>
    </message>
    <message>
        <source>Strength by the root of the rank</source>
        <translation>Stärke nach der Wurzel des Rangs</translation>
    </message>
    <message>
        <source>Divides by the square root of the rank instead, which suits high ranks (rsLoRA).</source>
        <translation>Teilt stattdessen durch die Quadratwurzel des Rangs, was zu hohen Rängen passt (rsLoRA).</translation>
    </message>
    <message>
        <source>Of the rows, all that ask about a table together; training looks at them to find its best moment. 0.1 is a tenth.</source>
        <translation>Der Zeilen, alle zu einer Tabelle gemeinsam; das Training sieht sie an, um seinen besten Moment zu finden. 0,1 ist ein Zehntel.</translation>
    </message>
    <message>
        <source>Of the rows, all that ask about a table together; they are read only once, at the end.</source>
        <translation>Der Zeilen, alle zu einer Tabelle gemeinsam; sie werden nur einmal gelesen, am Ende.</translation>
    </message>
    <message>
        <source>How often each row is learned from.</source>
        <translation>Wie oft aus jeder Zeile gelernt wird.</translation>
    </message>
    <message>
        <source>Rows learned from at a time.</source>
        <translation>Zeilen, aus denen auf einmal gelernt wird.</translation>
    </message>
    <message>
        <source>Rows in memory</source>
        <translation>Zeilen im Speicher</translation>
    </message>
    <message>
        <source>Rows computed at once; fewer need less memory. 0: chosen by memory.</source>
        <translation>Gleichzeitig berechnete Zeilen; weniger brauchen weniger Speicher. 0: nach dem Speicher gewählt.</translation>
    </message>
    <message>
        <source>Learn the question, too</source>
        <translation>Auch die Frage lernen</translation>
    </message>
    <message>
        <source>Learns to write question and tables as well, not only the SQL.</source>
        <translation>Lernt auch, Frage und Tabellen zu schreiben, nicht nur das SQL.</translation>
    </message>
    <message>
        <source>Names the random order of the rows.</source>
        <translation>Bezeichnet die zufällige Reihenfolge der Zeilen.</translation>
    </message>
    <message>
        <source>Rows of a check</source>
        <translation>Zeilen einer Prüfung</translation>
    </message>
    <message>
        <source>Rows of the validation part whose SQL is written and run at each look; 0: all.</source>
        <translation>Zeilen des Validierungsteils, deren SQL bei jedem Blick geschrieben und ausgeführt wird; 0: alle.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>What decides on the validation part which moment was the best.</source>
        <translation>Was auf dem Validierungsteil entscheidet, welcher Moment der beste war.</translation>
    </message>
    <message>
        <source>Questions judged</source>
        <translation>Beurteilte Fragen</translation>
    </message>
    <message>
        <source>So many of the part, chosen at random; 0: all.</source>
        <translation>So viele des Teils, zufällig gewählt; 0: alle.</translation>
    </message>
    <message>
        <source>Longest statement</source>
        <translation>Längste Anweisung</translation>
    </message>
    <message>
        <source>Tokens after which a statement that does not end is cut off.</source>
        <translation>Token, nach denen eine Anweisung abgeschnitten wird, die nicht endet.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: %2.</source>
        <translation>Die Datenbank %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read: %2.</source>
        <translation>Die Datenbank %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>A database for judging cannot be made: %1.</source>
        <translation>Eine Datenbank zum Beurteilen kann nicht angelegt werden: %1.</translation>
    </message>
    <message>
        <source>the table %1 has two columns %2</source>
        <translation>die Tabelle %1 hat zwei Spalten %2</translation>
    </message>
    <message>
        <source>there are two tables %1</source>
        <translation>es gibt zwei Tabellen %1</translation>
    </message>
    <message>
        <source>there can be no table %1</source>
        <translation>eine Tabelle %1 kann es nicht geben</translation>
    </message>
    <message>
        <source>the tables have more than %1 columns</source>
        <translation>die Tabellen haben mehr als %1 Spalten</translation>
    </message>
    <message>
        <source>the SQL of the row does not run: %1</source>
        <translation>das SQL der Zeile läuft nicht: %1</translation>
    </message>
    <message>
        <source>A question that cannot be judged was judged.</source>
        <translation>Eine Frage, die nicht beurteilt werden kann, wurde beurteilt.</translation>
    </message>
    <message>
        <source>the same question with the same SQL is there already</source>
        <translation>dieselbe Frage mit demselben SQL gibt es schon</translation>
    </message>
    <message>
        <source>its tables are also in the validation or test part</source>
        <translation>ihre Tabellen stehen auch im Validierungs- oder Testteil</translation>
    </message>
    <message>
        <source>its SQL, but for the values in it, is also in the validation or test part</source>
        <translation>ihr SQL steht, von den Werten abgesehen, auch im Validierungs- oder Testteil</translation>
    </message>
    <message>
        <source>%1: it cuts texts into words in a way that has no name in a GGUF file. Export the merged folder or the adapter instead.</source>
        <translation>%1: Texte werden auf eine Weise in Wörter zerlegt, die in einer GGUF-Datei keinen Namen hat. Exportieren Sie stattdessen den zusammengeführten Ordner oder den Adapter.</translation>
    </message>
    <message>
        <source>%1: there cannot be a token %2.</source>
        <translation>%1: Ein Token %2 kann es nicht geben.</translation>
    </message>
    <message>
        <source>%1 is no usable tokenizer: %2.</source>
        <translation>%1 ist kein brauchbarer Tokenizer: %2.</translation>
    </message>
    <message>
        <source>The base model has no adapters. Export a tuned model, or choose another format.</source>
        <translation>Das Ausgangsmodell hat keine Adapter. Exportieren Sie ein feinabgestimmtes Modell oder wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>Running the known SQL</source>
        <translation>Bekanntes SQL wird ausgeführt</translation>
    </message>
    <message>
        <source>Writing SQL</source>
        <translation>SQL wird geschrieben</translation>
    </message>
    <message>
        <source>The model names no token that ends an answer, so it could not learn when a statement ends.</source>
        <translation>Das Modell nennt kein Token, das eine Antwort beendet; es könnte also nicht lernen, wann eine Anweisung endet.</translation>
    </message>
    <message>
        <source>There are no rows to train on. Next: import questions with their SQL, or raise model.max_tokens if all of them are too long.</source>
        <translation>Es gibt keine Zeilen zum Trainieren. Als Nächstes: Fragen mit ihrem SQL importieren oder model.max_tokens erhöhen, falls alle zu lang sind.</translation>
    </message>
    <message>
        <source>None of the validation part&apos;s statements can be run, so nothing shows which moment is the best. Set train.metric to loss.</source>
        <translation>Keine der Anweisungen des Validierungsteils kann ausgeführt werden, daher zeigt nichts, welcher Moment der beste ist. Setzen Sie train.metric auf loss.</translation>
    </message>
    <message>
        <source>Rows to train on: %1. Their tokens: %2, of which the model learns %3. Questions to choose by: %4 by their loss; %5 are answered and run at each look.</source>
        <translation>Zeilen zum Trainieren: %1. Ihre Token: %2, von denen das Modell %3 lernt. Fragen zum Auswählen: %4 nach ihrem Verlust; %5 werden bei jedem Blick beantwortet und ausgeführt.</translation>
    </message>
    <message>
        <source>Rows left out because they are longer than %1 tokens: %2.</source>
        <translation>Ausgelassene Zeilen, da sie länger als %1 Token sind: %2.</translation>
    </message>
    <message>
        <source>No copy of the project&apos;s rows was made yet.</source>
        <translation>Von den Zeilen des Projekts wurde noch keine Kopie angelegt.</translation>
    </message>
    <message>
        <source>There is no copy &quot;%1&quot;. List them with --list.</source>
        <translation>Eine Kopie „%1“ gibt es nicht. --list zählt sie auf.</translation>
    </message>
    <message>
        <source>The settings name several addresses, and a key is for one. Say for which: --key-file teacher=FILE, and likewise generate=, student= and judge=.</source>
        <translation>Die Einstellungen nennen mehrere Adressen, und ein Schlüssel ist für eine. Geben Sie an, für welche: --key-file teacher=DATEI, ebenso generate=, student= und judge=.</translation>
    </message>
    <message>
        <source>Add questions on databases with the SQL that answers them.</source>
        <translation>Fügen Sie Fragen an Datenbanken mit dem SQL hinzu, das sie beantwortet.</translation>
    </message>
    <message>
        <source>Right rows</source>
        <translation>Richtige Zeilen</translation>
    </message>
    <message>
        <source>Runs at all</source>
        <translation>Lässt sich ausführen</translation>
    </message>
    <message>
        <source>The known SQL itself</source>
        <translation>Genau das bekannte SQL</translation>
    </message>
    <message>
        <source>The share of questions whose SQL gives the right rows (execution accuracy).</source>
        <translation>Der Anteil der Fragen, deren SQL die richtigen Zeilen ergibt (Ausführungsgenauigkeit).</translation>
    </message>
    <message>
        <source>The share of questions whose SQL a database runs, whatever it gives (valid SQL).</source>
        <translation>Der Anteil der Fragen, deren SQL eine Datenbank ausführt, was immer es ergibt (gültiges SQL).</translation>
    </message>
    <message>
        <source>The share of questions whose SQL is the known one but for layout, case and quotes (exact match).</source>
        <translation>Der Anteil der Fragen, deren SQL bis auf Aufteilung, Groß- und Kleinschreibung und Anführungszeichen das bekannte ist (genaue Übereinstimmung).</translation>
    </message>
    <message>
        <source>There are no answers to judge.</source>
        <translation>Es gibt keine Antworten zu beurteilen.</translation>
    </message>
    <message>
        <source>The tuned student answers better: %1 rose from %2 to %3 (%4, between %5 and %6).</source>
        <translation>Der feinabgestimmte Schüler antwortet besser: %1 stieg von %2 auf %3 (%4, zwischen %5 und %6).</translation>
    </message>
    <message>
        <source>The tuned student answers worse: %1 fell from %2 to %3 (%4, between %5 and %6).</source>
        <translation>Der feinabgestimmte Schüler antwortet schlechter: %1 fiel von %2 auf %3 (%4, zwischen %5 und %6).</translation>
    </message>
    <message>
        <source>No difference that could not be chance: %1 is %2 for the naive student and %3 for the tuned one (%4, between %5 and %6).</source>
        <translation>Kein Unterschied, der nicht Zufall sein könnte: %1 beträgt %2 beim ungeschulten Schüler und %3 beim feinabgestimmten (%4, zwischen %5 und %6).</translation>
    </message>
    <message>
        <source>the correctness of the answers</source>
        <translation>die Richtigkeit der Antworten</translation>
    </message>
    <message>
        <source>faithfulness to the passages</source>
        <translation>die Treue zu den Abschnitten</translation>
    </message>
    <message>
        <source>relevancy to the questions</source>
        <translation>der Bezug zu den Fragen</translation>
    </message>
    <message>
        <source>Measured on %1 questions that were kept out of training together with their tables, by running what each model wrote on small databases made for the question.</source>
        <translation>Gemessen an %1 Fragen, die samt ihren Tabellen vom Training ausgenommen waren, durch Ausführen dessen, was jedes Modell schrieb, auf kleinen Datenbanken, die für die Frage gemacht wurden.</translation>
    </message>
    <message>
        <source>Measured on %1 questions that were kept out of training together with their tables, by running what each model wrote: %2 of them on their own databases, the others on small ones made for the question.</source>
        <translation>Gemessen an %1 Fragen, die samt ihren Tabellen vom Training ausgenommen waren, durch Ausführen dessen, was jedes Modell schrieb: %2 davon auf ihren eigenen Datenbanken, die anderen auf kleinen, die für die Frage gemacht wurden.</translation>
    </message>
    <message>
        <source>%1 Questions left out because their known SQL does not run: %2.</source>
        <translation>%1 Fragen, die ausgelassen wurden, weil ihr bekanntes SQL sich nicht ausführen lässt: %2.</translation>
    </message>
    <message>
        <source>it must be {&quot;role&quot;: …, &quot;content&quot;: …}</source>
        <translation>es muss {&quot;role&quot;: …, &quot;content&quot;: …} sein</translation>
    </message>
    <message>
        <source>it has a key &quot;%1&quot;, which the format does not know; take it out</source>
        <translation>sie hat den Schlüssel „%1“, den das Format nicht kennt; nehmen Sie ihn heraus</translation>
    </message>
    <message>
        <source>it has no role; add &quot;role&quot;: system, user or assistant</source>
        <translation>sie hat keine Rolle; ergänzen Sie &quot;role&quot;: system, user oder assistant</translation>
    </message>
    <message>
        <source>its role is &quot;%1&quot;; make it system, user, assistant or tool</source>
        <translation>ihre Rolle ist „%1“; machen Sie system, user, assistant oder tool daraus</translation>
    </message>
    <message>
        <source>its name is no text; write one in quotes, or take it out</source>
        <translation>ihr Name ist kein Text; setzen Sie einen in Anführungszeichen, oder nehmen Sie ihn heraus</translation>
    </message>
    <message>
        <source>only an assistant&apos;s message can call tools; take the calls out</source>
        <translation>nur eine Nachricht von assistant kann Werkzeuge aufrufen; nehmen Sie die Aufrufe heraus</translation>
    </message>
    <message>
        <source>its tool_calls must be a list of {&quot;id&quot;, &quot;type&quot;, &quot;function&quot;: {&quot;name&quot;, &quot;arguments&quot;}}, the arguments as text</source>
        <translation>tool_calls muss eine Liste von {&quot;id&quot;, &quot;type&quot;, &quot;function&quot;: {&quot;name&quot;, &quot;arguments&quot;}} sein, die Argumente als Text</translation>
    </message>
    <message>
        <source>its function_call must be {&quot;name&quot;, &quot;arguments&quot;}, the arguments as text</source>
        <translation>function_call muss {&quot;name&quot;, &quot;arguments&quot;} sein, die Argumente als Text</translation>
    </message>
    <message>
        <source>it is a tool&apos;s but does not say of which call; add &quot;tool_call_id&quot;</source>
        <translation>sie ist von einem Werkzeug, sagt aber nicht, zu welchem Aufruf; ergänzen Sie &quot;tool_call_id&quot;</translation>
    </message>
    <message>
        <source>only an assistant&apos;s message can have a weight; take it out</source>
        <translation>nur eine Nachricht von assistant kann ein Gewicht haben; nehmen Sie es heraus</translation>
    </message>
    <message>
        <source>its weight must be 0 or 1</source>
        <translation>ihr Gewicht muss 0 oder 1 sein</translation>
    </message>
    <message>
        <source>it has no content; write its text there, or leave the row out</source>
        <translation>sie hat keinen Inhalt; schreiben Sie ihren Text hinein, oder lassen Sie die Zeile weg</translation>
    </message>
    <message>
        <source>its content is no text; put it in quotes</source>
        <translation>ihr Inhalt ist kein Text; setzen Sie ihn in Anführungszeichen</translation>
    </message>
    <message>
        <source>its content holds something other than text; nothing but text can be learned here, so leave the row out</source>
        <translation>ihr Inhalt enthält anderes als Text; hier kann nur Text gelernt werden, lassen Sie die Zeile also weg</translation>
    </message>
    <message>
        <source>it has &quot;prompt&quot; and &quot;completion&quot;, the form of older models; write them as a user&apos;s and an assistant&apos;s message</source>
        <translation>sie hat &quot;prompt&quot; und &quot;completion&quot;, die Form älterer Modelle; schreiben Sie beides als Nachricht von user und von assistant</translation>
    </message>
    <message>
        <source>it has no &quot;messages&quot;; write the conversation as a list of {&quot;role&quot;: …, &quot;content&quot;: …} there</source>
        <translation>sie hat keine &quot;messages&quot;; schreiben Sie das Gespräch dort als Liste von {&quot;role&quot;: …, &quot;content&quot;: …}</translation>
    </message>
    <message>
        <source>its last message is the %1&apos;s; end it with the assistant&apos;s answer that is to be learned</source>
        <translation>ihre letzte Nachricht ist von %1; beenden Sie sie mit der Antwort von assistant, die gelernt werden soll</translation>
    </message>
    <message>
        <source>each of its answers has weight 0, so that nothing is left to learn; give one weight 1</source>
        <translation>jede ihrer Antworten hat das Gewicht 0, sodass nichts zu lernen bleibt; geben Sie einer das Gewicht 1</translation>
    </message>
    <message>
        <source>it must be {&quot;messages&quot;: […]}</source>
        <translation>es muss {&quot;messages&quot;: […]} sein</translation>
    </message>
    <message>
        <source>it has more than %1 messages; divide it</source>
        <translation>sie hat mehr als %1 Nachrichten; teilen Sie sie</translation>
    </message>
    <message>
        <source>message %1: %2</source>
        <translation>Nachricht %1: %2</translation>
    </message>
    <message>
        <source>it is not UTF-8; save the file as UTF-8</source>
        <translation>sie ist nicht UTF-8; speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>it is no JSON; write the whole row, {&quot;messages&quot;: […]}, on this line</source>
        <translation>sie ist kein JSON; schreiben Sie das ganze Gespräch, {&quot;messages&quot;: […]}, in diese Zeile</translation>
    </message>
    <message>
        <source>%1 is one JSON list. Write each of its rows, {&quot;messages&quot;: […]}, on a line of its own.</source>
        <translation>%1 ist eine einzige JSON-Liste. Schreiben Sie jedes Gespräch daraus, {&quot;messages&quot;: […]}, in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>The endpoint tells of more than %1 events. The rest is left out.</source>
        <translation>Der Endpunkt meldet mehr als %1 Ereignisse. Der Rest wird weggelassen.</translation>
    </message>
    <message>
        <source>The endpoint: %1</source>
        <translation>Der Endpunkt: %1</translation>
    </message>
    <message>
        <source>No run of this project has a job at an endpoint. &quot;jobs&quot; lists what is there; name one of them.</source>
        <translation>Kein Lauf dieses Projekts hat einen Auftrag an einem Endpunkt. „jobs“ listet auf, was dort ist; nennen Sie einen davon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a job. &quot;jobs&quot; lists those there are.</source>
        <translation>„%1“ ist kein Name eines Auftrags. „jobs“ listet auf, welche es gibt.</translation>
    </message>
    <message>
        <source>%1 is not as it was when the run began. Begin a new run with &quot;train --fresh&quot;.</source>
        <translation>%1 ist nicht mehr, wie es zu Beginn des Laufs war. Beginnen Sie mit „train --fresh“ einen neuen Lauf.</translation>
    </message>
    <message>
        <source>Sending the rows</source>
        <translation>Die Zeilen werden gesendet</translation>
    </message>
    <message>
        <source>The job goes on at the endpoint. &quot;train --resume&quot; watches it again, &quot;jobs --cancel&quot; ends it.</source>
        <translation>Der Auftrag geht am Endpunkt weiter. „train --resume“ verfolgt ihn wieder, „jobs --cancel“ beendet ihn.</translation>
    </message>
    <message>
        <source>There is no interrupted run with a job at an endpoint. &quot;train&quot; begins a new one.</source>
        <translation>Es gibt keinen unterbrochenen Lauf mit einem Auftrag an einem Endpunkt. „train“ beginnt einen neuen.</translation>
    </message>
    <message>
        <source>A job at an endpoint cannot be extended. Set train.epochs, and begin a new run.</source>
        <translation>Ein Auftrag an einem Endpunkt lässt sich nicht verlängern. Setzen Sie train.epochs, und beginnen Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The job of run %1 may still go on at the endpoint, and cost. &quot;jobs&quot; lists what is there, &quot;jobs --cancel&quot; ends it.</source>
        <translation>Der Auftrag des Laufs %1 geht am Endpunkt vielleicht noch weiter und kostet. „jobs“ listet auf, was dort ist, „jobs --cancel“ beendet ihn.</translation>
    </message>
    <message>
        <source>The job of run %1 is at %2, but the student&apos;s address is %3. Set student.url to the former, or begin a new run with &quot;train --fresh&quot;.</source>
        <translation>Der Auftrag des Laufs %1 ist bei %2, aber die Adresse des Schülers ist %3. Setzen Sie student.url auf die erste, oder beginnen Sie mit „train --fresh“ einen neuen Lauf.</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>Die Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>No address is set for the student. Set student.url and student.model, or train.where to local.</source>
        <translation>Für den Schüler ist keine Adresse gesetzt. Setzen Sie student.url und student.model, oder train.where auf local.</translation>
    </message>
    <message>
        <source>Replaces the earlier export in %1 by the adapter and the model card. The base model is not part of it.</source>
        <translation>Ersetzt den früheren Export in %1 durch den Adapter und die Modellkarte. Das Ausgangsmodell ist nicht dabei.</translation>
    </message>
    <message>
        <source>Writes the adapter and the model card into the folder %1. The base model is not part of it.</source>
        <translation>Schreibt den Adapter und die Modellkarte in den Ordner %1. Das Ausgangsmodell ist nicht dabei.</translation>
    </message>
    <message>
        <source>%1 holds no conversation.</source>
        <translation>%1 enthält kein Gespräch.</translation>
    </message>
    <message>
        <source>Conversations left out since they stand there twice: %1.</source>
        <translation>Ausgelassene Gespräche, weil sie doppelt dastehen: %1.</translation>
    </message>
    <message>
        <source>Conversations that hold a question or a passage of the validation or test part: %1. They are left out of training.</source>
        <translation>Gespräche, die eine Frage oder einen Abschnitt des Validierungs- oder Testteils enthalten: %1. Sie werden beim Training ausgelassen.</translation>
    </message>
    <message>
        <source>The limit of requests or of cost is reached. Raise it and go on: what was answered is kept.</source>
        <translation>Die Grenze der Anfragen oder der Kosten ist erreicht. Heben Sie sie an und fahren Sie fort: Was beantwortet wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Run %2 answers better than run %1: its SQL gives the right rows for %4 % of the %7 questions both were measured with, that of run %1 for %3 % (between %5 and %6 points more).</source>
        <translation>Lauf %2 antwortet besser als Lauf %1: Sein SQL ergibt bei %4 % der %7 Fragen, an denen beide gemessen wurden, die richtigen Zeilen, das von Lauf %1 bei %3 % (zwischen %5 und %6 Punkten mehr).</translation>
    </message>
    <message>
        <source>No difference that could not be chance: the SQL of run %1 gives the right rows for %3 % of the %7 questions both were measured with, that of run %2 for %4 % (between %5 and %6 points more).</source>
        <translation>Kein Unterschied, der nicht Zufall sein könnte: Das SQL von Lauf %1 ergibt bei %3 % der %7 Fragen, an denen beide gemessen wurden, die richtigen Zeilen, das von Lauf %2 bei %4 % (zwischen %5 und %6 Punkten mehr).</translation>
    </message>
    <message>
        <source>there is no finding &quot;%1&quot;</source>
        <translation>es gibt keinen Befund „%1“</translation>
    </message>
    <message>
        <source>Training needs at least %1 question. Add more data.</source>
        <translation>Das Training braucht mindestens %1 Frage. Fügen Sie Daten hinzu.</translation>
    </message>
    <message>
        <source>Trains once on %1 questions. You can stop at any time and go on later.</source>
        <translation>Trainiert einmal an %1 Fragen. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>Trains %2 times on %1 questions. You can stop at any time and go on later.</source>
        <translation>Trainiert %2-mal an %1 Fragen. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>Trains once on %1 questions, at most %2. You can stop at any time and go on later.</source>
        <translation>Trainiert einmal an %1 Fragen, höchstens %2. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>Trains %3 times on %1 questions, at most %2. You can stop at any time and go on later.</source>
        <translation>Trainiert %3-mal an %1 Fragen, höchstens %2. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>There is a limit to what training may cost, but no price to reckon it by. Set train.price, or train.most_cost to 0.</source>
        <translation>Es gibt eine Grenze für die Kosten des Trainings, aber keinen Preis, mit dem sie sich berechnen ließen. Setzen Sie train.price, oder train.most_cost auf 0.</translation>
    </message>
    <message>
        <source>Training would cost about %1, and the limit is %2. Train on fewer rows or epochs, or raise it.</source>
        <translation>Das Training würde etwa %1 kosten, und die Grenze ist %2. Trainieren Sie auf weniger Zeilen oder Epochen, oder erhöhen Sie sie.</translation>
    </message>
    <message>
        <source>%1 That costs about %2.</source>
        <translation>%1 Das kostet etwa %2.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Questions of the evaluation stand among the rows to learn from (rows %1). Leave those rows out, or the verdict will flatter.</source>
        <translation>Fragen der Bewertung stehen unter den zu lernenden Zeilen (Zeilen %1). Lassen Sie diese weg, sonst schmeichelt das Urteil.</translation>
    </message>
    <message>
        <source>Some rows say the same as another before them (rows %1). Leave them out: they are paid for twice.</source>
        <translation>Einige Zeilen sagen dasselbe wie eine andere vor ihnen (Zeilen %1). Lassen Sie sie weg: Sie werden doppelt bezahlt.</translation>
    </message>
    <message>
        <source>Some rows are longer than %1 tokens (rows %2), and the endpoint cuts off their ends. Shorten them, or leave them out.</source>
        <translation>Einige Zeilen sind länger als %1 Token (Zeilen %2), und der Endpunkt schneidet ihre Enden ab. Kürzen Sie sie, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>It makes embeddings.</source>
        <translation>Er macht Embeddings.</translation>
    </message>
    <message>
        <source>It makes no embeddings.</source>
        <translation>Er macht keine Embeddings.</translation>
    </message>
    <message>
        <source>It takes fine-tuning jobs.</source>
        <translation>Er nimmt Aufträge zur Feinabstimmung an.</translation>
    </message>
    <message>
        <source>It takes no fine-tuning jobs.</source>
        <translation>Er nimmt keine Aufträge zur Feinabstimmung an.</translation>
    </message>
    <message>
        <source>%1 is to be shut down: %2.</source>
        <translation>%1 soll abgeschaltet werden: %2.</translation>
    </message>
    <message>
        <source>%1 does not give its list of jobs to the end.</source>
        <translation>%1 gibt seine Liste der Aufträge nicht bis zum Ende.</translation>
    </message>
    <message>
        <source>A call of %1 tokens has no room for passages: the question, the instructions and the answer take %2. Allow more tokens, or a shorter answer.</source>
        <translation>Eine Anfrage von %1 Token hat keinen Platz für Abschnitte: Frage, Anweisungen und Antwort brauchen %2. Erlauben Sie mehr Token oder eine kürzere Antwort.</translation>
    </message>
    <message>
        <source>as the vocabulary %1 counts them</source>
        <translation>so gezählt wie mit dem Vokabular %1</translation>
    </message>
    <message>
        <source>estimated from the length of the texts, since the vocabulary cl100k_base was not fetched</source>
        <translation>geschätzt nach der Länge der Texte, da das Vokabular cl100k_base nicht geholt wurde</translation>
    </message>
    <message>
        <source>It is not known whether the job came about: %1 did not answer, and does not list its jobs. Look there yourself; if there is none, begin a new run with &quot;train --fresh&quot;.</source>
        <translation>Es ist nicht bekannt, ob der Auftrag zustande kam: %1 hat nicht geantwortet und listet Aufträge nicht auf. Sehen Sie dort selbst nach; gibt es keinen, beginnen Sie mit „train --fresh“ einen neuen Lauf.</translation>
    </message>
    <message>
        <source>It is not known yet whether the job came about, so none was asked for again. %1 &quot;train --resume&quot; looks for it.</source>
        <translation>Es ist noch nicht bekannt, ob der Auftrag zustande kam, deshalb wurde kein zweiter erteilt. %1 „train --resume“ sucht nach ihm.</translation>
    </message>
    <message>
        <source>The endpoint no longer knows the job %1. Look there what became of it; &quot;train --fresh&quot; begins a new one.</source>
        <translation>Der Endpunkt kennt den Auftrag %1 nicht mehr. Sehen Sie dort nach, was aus ihm wurde; „train --fresh“ beginnt einen neuen.</translation>
    </message>
    <message>
        <source>%1 The job %2 goes on there; &quot;train --resume&quot; watches it again.</source>
        <translation>%1 Der Auftrag %2 geht dort weiter; „train --resume“ verfolgt ihn wieder.</translation>
    </message>
    <message>
        <source>%1 does not take the rows: %2. Mend them, and begin a new run with &quot;train --fresh&quot;.</source>
        <translation>%1 nimmt die Zeilen nicht an: %2. Bessern Sie sie aus, und beginnen Sie mit „train --fresh“ einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The job %1 is there already, and is watched.</source>
        <translation>Der Auftrag %1 ist schon da und wird verfolgt.</translation>
    </message>
    <message>
        <source>The job %1, the same once more, was cancelled.</source>
        <translation>Der Auftrag %1, derselbe noch einmal, wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The job %1 is the same once more and could not be cancelled; cancel it yourself. %2</source>
        <translation>Der Auftrag %1 ist derselbe noch einmal und ließ sich nicht abbrechen; brechen Sie ihn selbst ab. %2</translation>
    </message>
    <message>
        <source>%1 tells of the job %2 when asked about %3.</source>
        <translation>%1 erzählt vom Auftrag %2, obwohl nach %3 gefragt wurde.</translation>
    </message>
    <message>
        <source>The endpoint tells no events of the job: there are no curves.</source>
        <translation>Der Endpunkt meldet keine Ereignisse des Auftrags: Es gibt keine Kurven.</translation>
    </message>
    <message>
        <source>The job %1 has failed at the endpoint: %2</source>
        <translation>Der Auftrag %1 ist am Endpunkt gescheitert: %2</translation>
    </message>
    <message>
        <source>The job %1 was cancelled at the endpoint. &quot;train --fresh&quot; begins a new one.</source>
        <translation>Der Auftrag %1 wurde am Endpunkt abgebrochen. „train --fresh“ beginnt einen neuen.</translation>
    </message>
    <message>
        <source>The endpoint says that the job %1 is done but names no model. Look there for it; &quot;train --resume&quot; asks again.</source>
        <translation>Der Endpunkt sagt, dass der Auftrag %1 fertig ist, nennt aber kein Modell. Sehen Sie dort danach; „train --resume“ fragt noch einmal.</translation>
    </message>
    <message>
        <source>%1 refused the key (HTTP %2). Check that it is the right one, has not expired and may fine-tune models, and enter it again.</source>
        <translation>%1 hat den Schlüssel abgelehnt (HTTP %2). Prüfen Sie, ob er der richtige ist, nicht abgelaufen ist und Modelle feinabstimmen darf, und geben Sie ihn noch einmal ein.</translation>
    </message>
    <message>
        <source>%1 does not know it (%2). It may have been deleted there, or belong to another account.</source>
        <translation>%1 kennt das nicht (%2). Vielleicht wurde es dort gelöscht, oder es gehört einem anderen Konto.</translation>
    </message>
    <message>
        <source>%1 does not offer this (HTTP %2: %3). Check the address; not every endpoint fine-tunes models.</source>
        <translation>%1 bietet das nicht an (HTTP %2: %3). Prüfen Sie die Adresse; nicht jeder Endpunkt stimmt Modelle fein ab.</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now (%2). Go on later.</source>
        <translation>%1 nimmt vorerst keine Anfragen mehr an (%2). Machen Sie später weiter.</translation>
    </message>
    <message>
        <source>The endpoint checks the rows.</source>
        <translation>Der Endpunkt prüft die Zeilen.</translation>
    </message>
    <message>
        <source>The job waits in the endpoint&apos;s queue.</source>
        <translation>Der Auftrag wartet in der Schlange des Endpunkts.</translation>
    </message>
    <message>
        <source>The endpoint trains.</source>
        <translation>Der Endpunkt trainiert.</translation>
    </message>
    <message>
        <source>The endpoint has paused the job.</source>
        <translation>Der Endpunkt hat den Auftrag angehalten.</translation>
    </message>
    <message>
        <source>The job is done.</source>
        <translation>Der Auftrag ist fertig.</translation>
    </message>
    <message>
        <source>The job has failed.</source>
        <translation>Der Auftrag ist gescheitert.</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>Der Auftrag wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The endpoint calls the job&apos;s state &quot;%1&quot;, which the protocol does not have.</source>
        <translation>Der Endpunkt nennt den Stand des Auftrags „%1“, was das Protokoll nicht kennt.</translation>
    </message>
    <message>
        <source>%1 answered, but not as an endpoint for fine-tuning does. Check the address; most end in /v1.</source>
        <translation>%1 hat geantwortet, aber nicht wie ein Endpunkt, der feinabstimmt. Prüfen Sie die Adresse; die meisten enden auf /v1.</translation>
    </message>
    <message>
        <source>Cannot send the file %1: %2.</source>
        <translation>Die Datei %1 kann nicht gesendet werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 changed while it was sent to %2. Send it again.</source>
        <translation>Die Datei %1 hat sich geändert, während sie an %2 gesendet wurde. Senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Answers: a small language model that learns from a strong one</source>
        <translation>Antworten: ein kleines Sprachmodell, das von einem starken lernt</translation>
    </message>
    <message>
        <source>Conversations in OpenAI&apos;s format (JSON lines)</source>
        <translation>Gespräche im Format von OpenAI (JSON-Zeilen)</translation>
    </message>
    <message>
        <source>In the precision of the training</source>
        <translation>In der Genauigkeit des Trainings</translation>
    </message>
    <message>
        <source>In 8 bits: about half the memory</source>
        <translation>In 8 Bit: etwa die Hälfte des Speichers</translation>
    </message>
    <message>
        <source>In 4 bits: about a third of the memory, and a little worse</source>
        <translation>In 4 Bit: etwa ein Drittel des Speichers, und etwas schlechter</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>As a fine-tuning job at the student&apos;s address</source>
        <translation>Als Feinabstimmungsauftrag an der Adresse des Schülers</translation>
    </message>
    <message>
        <source>Of an OpenAI-compatible endpoint, such as http://localhost:8080/v1. Empty: the language model on this machine.</source>
        <translation>Eines OpenAI-kompatiblen Dienstes, etwa http://localhost:8080/v1. Leer: das Sprachmodell auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The student on this machine: a folder or .gguf file of a Llama-family model made to chat, or the name of a fetched one.</source>
        <translation>Der Schüler auf diesem Rechner: Ordner oder .gguf-Datei eines Modells der Llama-Familie für Gespräche, oder der Name eines geholten.</translation>
    </message>
    <message>
        <source>Tokens of question, passages and answer together; longer rows are left out. 0: as many as the model has positions.</source>
        <translation>Token von Frage, Abschnitten und Antwort zusammen; längere Zeilen werden ausgelassen. 0: so viele, wie das Modell Positionen hat.</translation>
    </message>
    <message>
        <source>Address of the student</source>
        <translation>Adresse des Schülers</translation>
    </message>
    <message>
        <source>Student at the address</source>
        <translation>Schüler an der Adresse</translation>
    </message>
    <message>
        <source>Address of the teacher</source>
        <translation>Adresse des Lehrers</translation>
    </message>
    <message>
        <source>Teacher at the address</source>
        <translation>Lehrer an der Adresse</translation>
    </message>
    <message>
        <source>What the teacher is told besides</source>
        <translation>Was dem Lehrer zusätzlich gesagt wird</translation>
    </message>
    <message>
        <source>Only the teacher reads it: the student is to answer alike without.</source>
        <translation>Nur der Lehrer liest es: Der Schüler soll ohne dies ebenso antworten.</translation>
    </message>
    <message>
        <source>Address of the judge</source>
        <translation>Adresse des Gutachters</translation>
    </message>
    <message>
        <source>Judge at the address</source>
        <translation>Gutachter an der Adresse</translation>
    </message>
    <message>
        <source>Search model</source>
        <translation>Suchmodell</translation>
    </message>
    <message>
        <source>The embedding model that finds the passages: a folder, such as one exported by a search project, or the name of a fetched model.</source>
        <translation>Das Embedding-Modell, das die Abschnitte findet: ein Ordner, etwa der Export eines Suchprojekts, oder der Name eines geholten Modells.</translation>
    </message>
    <message>
        <source>Passages of an answer</source>
        <translation>Abschnitte einer Antwort</translation>
    </message>
    <message>
        <source>The best so many that the search finds are shown to the model that answers.</source>
        <translation>So viele der besten, die die Suche findet, werden dem antwortenden Modell gezeigt.</translation>
    </message>
    <message>
        <source>Tokens of a request</source>
        <translation>Token einer Anfrage</translation>
    </message>
    <message>
        <source>Question, passages and answer together; passages beyond it are shown in further requests, which refine the answer.</source>
        <translation>Frage, Abschnitte und Antwort zusammen; weitere Abschnitte werden in weiteren Anfragen gezeigt, die die Antwort verfeinern.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Tokens after which an answer that does not end is cut off.</source>
        <translation>Token, nach denen eine Antwort, die nicht endet, abgeschnitten wird.</translation>
    </message>
    <message>
        <source>Weight of the search model beside word search, from 0 to 1.</source>
        <translation>Gewicht des Suchmodells neben der Wortsuche, von 0 bis 1.</translation>
    </message>
    <message>
        <source>What answers are to be like</source>
        <translation>Wie Antworten sein sollen</translation>
    </message>
    <message>
        <source>Told to teacher and student alike, before each question.</source>
        <translation>Lehrer und Schüler gleichermaßen gesagt, vor jeder Frage.</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Beantwortete Fragen</translation>
    </message>
    <message>
        <source>So many of the part that is learned from, chosen at random, and of the one that training looks at; 0: all.</source>
        <translation>So viele des Teils, aus dem gelernt wird, zufällig gewählt, und des Teils, den das Training ansieht; 0: alle.</translation>
    </message>
    <message>
        <source>No more are sent each time the teacher answers. 0: as many as are needed.</source>
        <translation>Mehr werden nicht gesendet, jedes Mal, wenn der Lehrer antwortet. 0: so viele wie nötig.</translation>
    </message>
    <message>
        <source>as many as are needed</source>
        <translation>so viele wie nötig</translation>
    </message>
    <message>
        <source>Where the student learns</source>
        <translation>Wo der Schüler lernt</translation>
    </message>
    <message>
        <source>On this machine, or as a fine-tuning job at the student&apos;s address.</source>
        <translation>Auf diesem Rechner oder als Feinabstimmungsauftrag an der Adresse des Schülers.</translation>
    </message>
    <message>
        <source>Name of the tuned model</source>
        <translation>Name des feinabgestimmten Modells</translation>
    </message>
    <message>
        <source>Part of the name that the address gives it.</source>
        <translation>Teil des Namens, den die Adresse ihm gibt.</translation>
    </message>
    <message>
        <source>Price of a million tokens learned</source>
        <translation>Preis einer Million gelernter Token</translation>
    </message>
    <message>
        <source>At the student&apos;s address, in your currency; for the cost shown.</source>
        <translation>An der Adresse des Schülers, in Ihrer Währung; für die angezeigten Kosten.</translation>
    </message>
    <message>
        <source>Most to spend on training</source>
        <translation>Höchstens für das Training auszugeben</translation>
    </message>
    <message>
        <source>A job that is expected to cost more is not begun. 0: no limit.</source>
        <translation>Ein Auftrag, der voraussichtlich mehr kostet, wird nicht begonnen. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Questions judged: so many of the part, chosen at random; 0: all.</source>
        <translation>Beurteilte Fragen: so viele des Teils, zufällig gewählt; 0: alle.</translation>
    </message>
    <message>
        <source>Questions made back</source>
        <translation>Zurückgefragte Fragen</translation>
    </message>
    <message>
        <source>So many are made from each answer and compared with the question that was asked.</source>
        <translation>So viele werden aus jeder Antwort gebildet und mit der gestellten Frage verglichen.</translation>
    </message>
    <message>
        <source>Tries of the judge</source>
        <translation>Versuche des Gutachters</translation>
    </message>
    <message>
        <source>So often it is asked until its judgement can be read.</source>
        <translation>So oft wird er gefragt, bis sein Urteil lesbar ist.</translation>
    </message>
    <message>
        <source>Tests of the judge</source>
        <translation>Proben des Gutachters</translation>
    </message>
    <message>
        <source>Statements known to be true or false that show whether it can be relied on.</source>
        <translation>Aussagen, von denen bekannt ist, ob sie wahr sind, und die zeigen, ob er verlässlich ist.</translation>
    </message>
    <message>
        <source>No more are sent for one verdict. 0: as many as are needed.</source>
        <translation>Mehr werden für ein Urteil nicht gesendet. 0: so viele wie nötig.</translation>
    </message>
    <message>
        <source>At an address the name of the language model must be set.</source>
        <translation>Bei einer Adresse muss der Name des Sprachmodells angegeben sein.</translation>
    </message>
    <message>
        <source>To train at an address, it must be set. Without one, set train.where to local.</source>
        <translation>Um an einer Adresse zu trainieren, muss sie angegeben sein. Ohne eine: train.where auf local setzen.</translation>
    </message>
    <message>
        <source>Not answered yet (questions: %1)</source>
        <translation>Noch nicht beantwortet (Fragen: %1)</translation>
    </message>
    <message>
        <source>Bits of the base model</source>
        <translation>Bits des Ausgangsmodells</translation>
    </message>
    <message>
        <source>How exactly the base model&apos;s weights are held while the small matrices learn.</source>
        <translation>Wie genau die Gewichte des Ausgangsmodells gehalten werden, während die kleinen Matrizen lernen.</translation>
    </message>
    <message>
        <source>%1 can be reached from other machines, so a key is needed. Give a file that holds one with --key-file.</source>
        <translation>%1 ist von anderen Rechnern aus erreichbar, deshalb ist ein Schlüssel nötig. Mit --key-file geben Sie eine Datei an, die einen enthält.</translation>
    </message>
    <message>
        <source>This is no fine-tuning job.</source>
        <translation>Das ist kein Auftrag zur Feinabstimmung.</translation>
    </message>
    <message>
        <source>Two models are called &quot;%1&quot;. Write --model NAME=PATH to give one another name.</source>
        <translation>Zwei Modelle heißen „%1“. Mit --model NAME=PFAD bekommt eines einen anderen Namen.</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>It gives the right rows.</source>
        <translation>Es ergibt die richtigen Zeilen.</translation>
    </message>
    <message>
        <source>There is no statement in what the model wrote.</source>
        <translation>In dem, was das Modell schrieb, steht keine Anweisung.</translation>
    </message>
    <message>
        <source>It is no SQL: a database cannot read it.</source>
        <translation>Es ist kein SQL: Eine Datenbank kann es nicht lesen.</translation>
    </message>
    <message>
        <source>It names a table that is not there.</source>
        <translation>Es nennt eine Tabelle, die es nicht gibt.</translation>
    </message>
    <message>
        <source>It names a column that is not there.</source>
        <translation>Es nennt eine Spalte, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The database refuses to run it.</source>
        <translation>Die Datenbank lehnt es ab, es auszuführen.</translation>
    </message>
    <message>
        <source>It runs, but gives other rows than the known SQL.</source>
        <translation>Es lässt sich ausführen, ergibt aber andere Zeilen als das bekannte SQL.</translation>
    </message>
    <message>
        <source>It takes more time or memory than allowed.</source>
        <translation>Es braucht mehr Zeit oder Speicher als erlaubt.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>no statement</source>
        <translation>keine Anweisung</translation>
    </message>
    <message>
        <source>no SQL</source>
        <translation>kein SQL</translation>
    </message>
    <message>
        <source>unknown table</source>
        <translation>unbekannte Tabelle</translation>
    </message>
    <message>
        <source>unknown column</source>
        <translation>unbekannte Spalte</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>wrong rows</source>
        <translation>falsche Zeilen</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>zu langsam</translation>
    </message>
    <message>
        <source>%1 is damaged: a conversation in it cannot be read. Restore it from a copy.</source>
        <translation>%1 ist beschädigt: Ein Gespräch darin ist nicht lesbar. Stellen Sie es aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>An answer needs some text. To leave the row out, use &quot;Leave out&quot;.</source>
        <translation>Eine Antwort braucht Text. Um die Zeile wegzulassen, verwenden Sie „Weglassen“.</translation>
    </message>
    <message>
        <source>The answer is too long: at most %1 bytes are kept.</source>
        <translation>Die Antwort ist zu lang: höchstens %1 Byte werden aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 is damaged or not a project database (%2). The command &quot;restore&quot; puts back a copy of an earlier day, if there is one.</source>
        <translation>%1 ist beschädigt oder keine Projektdatenbank (%2). Der Befehl „restore“ holt eine Kopie eines früheren Tages zurück, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>%1 is damaged. Take an older copy.</source>
        <translation>%1 ist beschädigt. Nehmen Sie eine ältere Kopie.</translation>
    </message>
    <message>
        <source>the same conversation is there already</source>
        <translation>dasselbe Gespräch ist schon da</translation>
    </message>
    <message>
        <source>it holds a question or a passage of the validation or test part</source>
        <translation>es enthält eine Frage oder einen Abschnitt des Validierungs- oder Testteils</translation>
    </message>
    <message>
        <source>its question is left out</source>
        <translation>seine Frage ist ausgelassen</translation>
    </message>
    <message>
        <source>%1: line %2 must be a token in base64 and its rank. Fetch the file again.</source>
        <translation>%1: Zeile %2 muss ein Token in Base64 und sein Rang sein. Holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Opening the teacher</source>
        <translation>Lehrer wird geöffnet</translation>
    </message>
    <message>
        <source>The teacher answers</source>
        <translation>Der Lehrer antwortet</translation>
    </message>
    <message>
        <source>Questions and passages of the documents go to %1.</source>
        <translation>Fragen und Abschnitte der Dokumente gehen an %1.</translation>
    </message>
    <message>
        <source>There are no questions to answer. Next: generate.</source>
        <translation>Es gibt keine Fragen zu beantworten. Als Nächstes: generate.</translation>
    </message>
    <message>
        <source>The address holds a password. Leave it out there and give it apart.</source>
        <translation>Die Adresse enthält ein Passwort. Lassen Sie es dort weg und geben Sie es getrennt an.</translation>
    </message>
    <message>
        <source>Write what you want to know.</source>
        <translation>Schreiben Sie, was Sie wissen möchten.</translation>
    </message>
    <message>
        <source>Looking at the database&apos;s tables</source>
        <translation>Die Tabellen der Datenbank werden angesehen</translation>
    </message>
    <message>
        <source>The model has no chat template, so it cannot learn conversations. Choose a model whose name ends in Instruct or Chat.</source>
        <translation>Das Modell hat keine Gesprächsvorlage und kann daher keine Gespräche lernen. Wählen Sie eines, dessen Name auf Instruct oder Chat endet.</translation>
    </message>
    <message>
        <source>There are no conversations to learn from. Next: answer, or import some; if all of them are too long, raise model.max_tokens.</source>
        <translation>Es gibt keine Gespräche, aus denen gelernt werden kann. Als Nächstes: answer, oder importieren Sie welche; sind alle zu lang, erhöhen Sie model.max_tokens.</translation>
    </message>
    <message>
        <source>Answers to learn from: %1. Tokens of these conversations: %2, of which the model learns %3. Answers to choose by: %4.</source>
        <translation>Antworten zum Lernen: %1. Token dieser Gespräche: %2, davon lernt das Modell %3. Antworten zur Auswahl: %4.</translation>
    </message>
    <message>
        <source>Conversations left out: %1. The first: %2</source>
        <translation>Ausgelassene Gespräche: %1. Das erste: %2</translation>
    </message>
    <message>
        <source>Bad rows: %1. The first: %2</source>
        <translation>Fehlerhafte Zeilen: %1. Die erste: %2</translation>
    </message>
    <message>
        <source>There is no conversation in the file.</source>
        <translation>In der Datei steht kein Gespräch.</translation>
    </message>
    <message>
        <source>Loading the search model</source>
        <translation>Suchmodell wird geladen</translation>
    </message>
    <message>
        <source>Embedding the passages</source>
        <translation>Abschnitte werden eingebettet</translation>
    </message>
    <message>
        <source>The project has no passages to search. Next: import documents.</source>
        <translation>Das Projekt hat keine Abschnitte zum Durchsuchen. Als Nächstes: Dokumente importieren.</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Questions, text of the documents and answers go to %1.</source>
        <translation>Fragen, Text der Dokumente und Antworten gehen an %1.</translation>
    </message>
    <message>
        <source>Answering the questions (%1)</source>
        <translation>Die Fragen werden beantwortet (%1)</translation>
    </message>
    <message>
        <source>Trying the judge on planted statements</source>
        <translation>Der Gutachter wird an bekannten Aussagen erprobt</translation>
    </message>
    <message>
        <source>The judge is the model whose answers it judges (%1), and may favour them. Choose another as judge.</source>
        <translation>Der Gutachter ist das Modell, dessen Antworten er beurteilt (%1), und könnte sie bevorzugen. Wählen Sie ein anderes als Gutachter.</translation>
    </message>
    <message>
        <source>Judging the answers (%1)</source>
        <translation>Die Antworten werden beurteilt (%1)</translation>
    </message>
    <message>
        <source>The limit of requests or of cost was reached, so %1 requests were not made. Raise evaluate.most_requests or evaluate.most_cost and evaluate again: what was answered is kept.</source>
        <translation>Die Grenze der Anfragen oder der Kosten wurde erreicht, %1 Anfragen wurden daher nicht gestellt. Heben Sie evaluate.most_requests oder evaluate.most_cost an und messen Sie noch einmal: Was beantwortet wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>This judge is not reliable: on statements whose truth is known its AUC is %1, and 0.70 is the least that its word counts for. Choose a stronger model as judge.</source>
        <translation>Dieser Gutachter ist nicht verlässlich: Bei Aussagen, deren Wahrheit bekannt ist, beträgt seine AUC %1, und erst ab 0,70 zählt sein Wort. Wählen Sie ein stärkeres Modell als Gutachter.</translation>
    </message>
    <message>
        <source>The judge gave a word that could be read on too few answers to compare the students. Choose a stronger model as judge.</source>
        <translation>Der Gutachter hat zu wenige Antworten lesbar beurteilt, um die Schüler zu vergleichen. Wählen Sie ein stärkeres Modell als Gutachter.</translation>
    </message>
    <message>
        <source>The project has no questions in its %1 part. Next: generate questions, or give that part a share in split.%1.</source>
        <translation>Das Projekt hat keine Fragen in seinem Teil %1. Als Nächstes: Fragen erzeugen, oder diesem Teil in split.%1 einen Anteil geben.</translation>
    </message>
    <message>
        <source>The job of run %1 has made no model yet. Follow it with &quot;train --resume&quot;.</source>
        <translation>Der Auftrag von Lauf %1 hat noch kein Modell ergeben. Verfolgen Sie ihn mit &quot;train --resume&quot;.</translation>
    </message>
    <message>
        <source>The settings name no address for &quot;%1&quot;. Set %1.url and %1.model.</source>
        <translation>Die Einstellungen nennen für „%1“ keine Adresse. Setzen Sie %1.url und %1.model.</translation>
    </message>
    <message>
        <source>The tuned model stays at the student&apos;s address: there is nothing to export.</source>
        <translation>Das feinabgestimmte Modell bleibt an der Adresse des Schülers: Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Rows sent to %2, where %3 learns them: %1. Epochs: %4. Tokens: about %5, %6.</source>
        <translation>Zeilen, die an %2 gesendet werden, wo %3 sie lernt: %1. Epochen: %4. Token: etwa %5, %6.</translation>
    </message>
    <message>
        <source>Rows to learn from: %1, and most endpoints take no fewer than %2. Answer more questions, or import more rows.</source>
        <translation>Zu lernende Zeilen: %1; die meisten Endpunkte nehmen nicht weniger als %2. Lassen Sie mehr Fragen beantworten, oder importieren Sie mehr Zeilen.</translation>
    </message>
    <message>
        <source>Rows without a user&apos;s message: %1. A model learns from them to speak unasked.</source>
        <translation>Zeilen ohne Nachricht von user: %1. Aus ihnen lernt ein Modell, ungefragt zu reden.</translation>
    </message>
    <message>
        <source>Models it lists: %1.</source>
        <translation>Modelle in seiner Liste: %1.</translation>
    </message>
    <message>
        <source>The highest rate, after warm-up. 0: chosen for the size of the model.</source>
        <translation>Die höchste Rate, nach dem Aufwärmen. 0: nach der Größe des Modells gewählt.</translation>
    </message>
    <message>
        <source>chosen for the model</source>
        <translation>für das Modell gewählt</translation>
    </message>
    <message>
        <source>What run %1 trained is at the student&apos;s address, as %2, and not on this machine. Set train.where to local and train again.</source>
        <translation>Was der Lauf %1 trainiert hat, ist an der Adresse des Schülers, als %2, und nicht auf diesem Rechner. Setzen Sie train.where auf local, und trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Add documents for a teacher to answer questions on, or conversations to learn from.</source>
        <translation>Fügen Sie Dokumente hinzu, zu denen ein Lehrer Fragen beantwortet, oder Gespräche, aus denen gelernt wird.</translation>
    </message>
    <message>
        <source>Ask the teacher: the student learns from its answers.</source>
        <translation>Fragen Sie den Lehrer: Der Schüler lernt aus seinen Antworten.</translation>
    </message>
    <message>
        <source>Measured on %1 questions that were kept out of training, answered from %2 passages and judged by %3.</source>
        <translation>Gemessen an %1 Fragen, die vom Training ausgenommen waren, beantwortet aus %2 Abschnitten und beurteilt von %3.</translation>
    </message>
    <message>
        <source>%1 Its AUC on statements whose truth is known is %2; guessing has 0.5.</source>
        <translation>%1 Seine AUC an Aussagen, deren Wahrheit bekannt ist, beträgt %2; Raten hat 0,5.</translation>
    </message>
    <message>
        <source>Training needs at least %1 conversation. Ask the teacher first.</source>
        <translation>Das Training braucht mindestens %1 Gespräch. Fragen Sie zuerst den Lehrer.</translation>
    </message>
    <message>
        <source>Trains once on %1 conversations. You can stop at any time and go on later.</source>
        <translation>Trainiert einmal mit %1 Gesprächen. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>Trains %2 times on %1 conversations. You can stop at any time and go on later.</source>
        <translation>Trainiert %2-mal mit %1 Gesprächen. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>Trains once on %1 conversations, at most %2. You can stop at any time and go on later.</source>
        <translation>Trainiert einmal mit %1 Gesprächen, höchstens %2. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>Trains %3 times on %1 conversations, at most %2. You can stop at any time and go on later.</source>
        <translation>Trainiert %3-mal mit %1 Gesprächen, höchstens %2. Sie können jederzeit anhalten und später weitermachen.</translation>
    </message>
    <message>
        <source>The answer of %1 broke off in the midst. Ask again.</source>
        <translation>Die Antwort von %1 brach mittendrin ab. Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>How far an answer says what the answer to compare with says, and nothing else (answer correctness).</source>
        <translation>Wie weit eine Antwort sagt, was die Vergleichsantwort sagt, und nichts anderes (Answer Correctness).</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>Treu</translation>
    </message>
    <message>
        <source>The share of an answer&apos;s statements that the passages say (faithfulness).</source>
        <translation>Der Anteil der Aussagen einer Antwort, die in den Abschnitten stehen (Faithfulness).</translation>
    </message>
    <message>
        <source>To the point</source>
        <translation>Treffend</translation>
    </message>
    <message>
        <source>How near the questions that an answer would answer come to the one that was asked (answer relevancy).</source>
        <translation>Wie nahe die Fragen, die eine Antwort beantworten würde, der gestellten kommen (Answer Relevancy).</translation>
    </message>
    <message>
        <source>Passages useful</source>
        <translation>Abschnitte nützlich</translation>
    </message>
    <message>
        <source>How high up the useful ones stand among the passages found (context precision).</source>
        <translation>Wie weit oben die nützlichen unter den gefundenen Abschnitten stehen (Context Precision).</translation>
    </message>
    <message>
        <source>Passages complete</source>
        <translation>Abschnitte vollständig</translation>
    </message>
    <message>
        <source>The share of the answer to compare with that the passages found say (context recall).</source>
        <translation>Der Anteil der Vergleichsantwort, der in den gefundenen Abschnitten steht (Context Recall).</translation>
    </message>
    <message>
        <source>The answers cannot be read: %1.</source>
        <translation>Die Antworten lassen sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Read back and compared on %1 questions: every number is equal to the last digit, and what both write is the same.</source>
        <translation>Zurückgelesen und an %1 Fragen verglichen: Jede Zahl ist bis zur letzten Stelle gleich, und beide schreiben dasselbe.</translation>
    </message>
    <message>
        <source>Read back and compared on %1 texts: every number is equal to the last digit.</source>
        <translation>Zurückgelesen und an %1 Texten verglichen: Jede Zahl ist bis zur letzten Stelle gleich.</translation>
    </message>
    <message>
        <source>Run %1 has no verdict on a student. Measure it.</source>
        <translation>Lauf %1 hat kein Urteil über einen Schüler. Messen Sie ihn.</translation>
    </message>
    <message>
        <source>The student of run %2 answers better than that of run %1: %3 is %5 against %4 (%6, between %7 and %8), on the %9 questions judged of both.</source>
        <translation>Der Schüler von Lauf %2 antwortet besser als der von Lauf %1: %3 beträgt %5 gegen %4 (%6, zwischen %7 und %8), bei den %9 Fragen, die bei beiden beurteilt wurden.</translation>
    </message>
    <message>
        <source>No difference that could not be chance: %3 is %4 for the student of run %1 and %5 for that of run %2 (%6, between %7 and %8), on the %9 questions judged of both.</source>
        <translation>Kein Unterschied, der nicht Zufall sein könnte: %3 beträgt %4 beim Schüler von Lauf %1 und %5 bei dem von Lauf %2 (%6, zwischen %7 und %8), bei den %9 Fragen, die bei beiden beurteilt wurden.</translation>
    </message>
    <message>
        <source>These runs are not compared: the judge of run %1 is not reliable. Choose a stronger model as judge and measure again.</source>
        <translation>Diese Läufe werden nicht verglichen: Der Gutachter von Lauf %1 ist nicht verlässlich. Wählen Sie ein stärkeres Modell als Gutachter und messen Sie erneut.</translation>
    </message>
    <message>
        <source>These runs are not compared, since they had different judges: %1 and %2. Measure both with the same.</source>
        <translation>Diese Läufe werden nicht verglichen, da sie verschiedene Gutachter hatten: %1 und %2. Messen Sie beide mit demselben.</translation>
    </message>
    <message>
        <source>Length and direction apart</source>
        <translation>Länge und Richtung getrennt</translation>
    </message>
    <message>
        <source>Each row of a matrix learns its length apart from its direction (DoRA): often better at low ranks, and slower.</source>
        <translation>Jede Zeile einer Matrix lernt ihre Länge getrennt von ihrer Richtung (DoRA): oft besser bei kleinem Rang, und langsamer.</translation>
    </message>
    <message>
        <source>Nothing can listen at %1, port %2: %3. Another program may be there: choose another port.</source>
        <translation>An %1, Port %2, kann niemand lauschen: %3. Vielleicht ist dort ein anderes Programm: Wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>%1 has no “%2”; “%3” was taken.</source>
        <translation>%1 enthält „%2“ nicht; „%3“ wurde genommen.</translation>
    </message>
    <message>
        <source>The server cannot be started: %1.</source>
        <translation>Der Server lässt sich nicht starten: %1.</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>Was der Server sagt</translation>
    </message>
    <message>
        <source>What the server says cannot be read: %1.</source>
        <translation>Was der Server sagt, lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>The server ended unexpectedly. A model may be too large for the memory of this machine. Serve fewer models, or start it again.</source>
        <translation>Der Server ist unerwartet beendet worden. Vielleicht ist ein Modell zu groß für den Speicher dieses Rechners. Stellen Sie weniger Modelle bereit, oder starten Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The server ended by itself. It said: %1</source>
        <translation>Der Server ist von selbst beendet worden. Er sagte: %1</translation>
    </message>
    <message>
        <source>%1 holds documents and, in %2 files, what may be sets of questions: each is read as what it is.</source>
        <translation>%1 enthält Dokumente und, in %2 Dateien, was Fragensammlungen sein könnten: Jedes wird als das gelesen, was es ist.</translation>
    </message>
    <message>
        <source>Tokens of an answer that was cut</source>
        <translation>Token einer abgeschnittenen Antwort</translation>
    </message>
    <message>
        <source>An answer that reached its limit is asked for once more with this one, if it is larger; no other is. 0: not again.</source>
        <translation>Eine Antwort, die ihre Grenze erreicht hat, wird mit dieser noch einmal erfragt, wenn sie größer ist; keine andere. 0: nicht noch einmal.</translation>
    </message>
    <message>
        <source>not again</source>
        <translation>nicht noch einmal</translation>
    </message>
    <message>
        <source>This judge is not reliable: on statements whose truth is known it gave too few words that could be read. Choose a stronger model as judge.</source>
        <translation>Dieser Gutachter ist nicht verlässlich: Bei Aussagen, deren Wahrheit bekannt ist, gab er zu wenige lesbare Worte. Wählen Sie ein stärkeres Modell als Gutachter.</translation>
    </message>
    <message>
        <source>%1 The students are compared on those %2 of them where the answers of both could be judged.</source>
        <translation>%1 Verglichen werden die Schüler an den %2 davon, bei denen die Antworten beider beurteilt werden konnten.</translation>
    </message>
    <message>
        <source>Documents whose files are gone: %1. What was read from them stays, unless you import with --remove-missing.</source>
        <translation>Dokumente, deren Dateien es nicht mehr gibt: %1. Was daraus gelesen wurde, bleibt, es sei denn, Sie importieren mit --remove-missing.</translation>
    </message>
    <message>
        <source>There is a limit to what may be spent, but no price of %1 at %2 to reckon it by. Set its prices, very small ones if it costs nothing, or the limit to 0.</source>
        <translation>Es gibt eine Grenze für die Ausgaben, aber keinen Preis von %1 bei %2, mit dem sie sich berechnen ließe. Setzen Sie dessen Preise, sehr kleine, wenn es nichts kostet, oder die Grenze auf 0.</translation>
    </message>
    <message>
        <source>%1 has %2 tensors, but what the model learns has %3.</source>
        <translation>%1 hat %2 Tensoren, was das Modell lernt, aber hat %3.</translation>
    </message>
    <message>
        <source>Weights held in few bits cannot learn. Set lora.base_bits to 16, or train small matrices beside them.</source>
        <translation>Gewichte, die in wenigen Bits gehalten werden, können nicht lernen. Setzen Sie lora.base_bits auf 16, oder trainieren Sie kleine Matrizen daneben.</translation>
    </message>
    <message>
        <source>All weights themselves (full fine-tuning)</source>
        <translation>Alle Gewichte selbst (volle Feinabstimmung)</translation>
    </message>
    <message>
        <source>The matrices of the model that get small ones beside them, or all weights themselves.</source>
        <translation>Die Matrizen des Modells, neben die kleine gestellt werden, oder alle Gewichte selbst.</translation>
    </message>
    <message>
        <source>The statement was stopped because it needs more than %1 MB of memory. Ask for less.</source>
        <translation>Die Anweisung wurde angehalten, weil sie mehr als %1 MB Speicher braucht. Fragen Sie nach weniger.</translation>
    </message>
    <message>
        <source>All weights of the model have learned, so there are no adapters. Choose another format.</source>
        <translation>Alle Gewichte des Modells haben gelernt, also gibt es keine Adapter. Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>“Student after training (run %1)”</source>
        <translation>„Schüler nach dem Training (Lauf %1)“</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>tuned student</source>
        <translation>trainierter Schüler</translation>
    </message>
    <message>
        <source>naive student</source>
        <translation>naiver Schüler</translation>
    </message>
    <message>
        <source>Read back and compared on %1 questions: what both write is the same for %2 of them; no number differs by more than %3, of a range of %4, where rounding to the numbers of the export may cause %5.</source>
        <translation>Zurückgelesen und an %1 Fragen verglichen: Bei %2 davon ist gleich, was beide schreiben; keine Zahl weicht um mehr als %3 ab, bei einer Spanne von %4, wobei das Runden auf die Zahlen des Exports %5 verursachen darf.</translation>
    </message>
    <message>
        <source>Rows that keep what was decided about them: %1.</source>
        <translation>Zeilen, die behalten, was über sie entschieden wurde: %1.</translation>
    </message>
    <message>
        <source>Rows that were decided about and are not in the file any more: %1. The command restore brings back a copy of the rows as they were.</source>
        <translation>Zeilen, über die entschieden war und die nicht mehr in der Datei stehen: %1. Der Befehl restore bringt eine Kopie der Zeilen zurück, wie sie waren.</translation>
    </message>
    <message>
        <source>Values that are longer than may be held, of which only the beginning is here: %1. Ask for a part of them, such as with substr().</source>
        <translation>Werte, die länger sind, als gehalten werden kann, und von denen nur der Anfang hier steht: %1. Fragen Sie nach einem Teil davon, etwa mit substr().</translation>
    </message>
    <message>
        <source>It is cut off at the longest statement allowed (evaluate.answer_tokens).</source>
        <translation>Sie ist bei der größten erlaubten Länge abgeschnitten (evaluate.answer_tokens).</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>%1: only tokenizers that join bytes, and those of SentencePiece&apos;s kind, can be written into a GGUF file. Export the merged folder or the adapter instead.</source>
        <translation>%1: Nur Tokenizer, die Bytes zusammensetzen, und solche von SentencePieces Art können in eine GGUF-Datei geschrieben werden. Exportieren Sie stattdessen den zusammengeführten Ordner oder den Adapter.</translation>
    </message>
    <message>
        <source>%1: what it does to texts cannot be written into a GGUF file (%2). Export the merged folder or the adapter instead.</source>
        <translation>%1: Was er mit Texten macht, lässt sich nicht in eine GGUF-Datei schreiben (%2). Exportieren Sie stattdessen den zusammengeführten Ordner oder den Adapter.</translation>
    </message>
    <message>
        <source>%1: a merge makes no token: &quot;%2&quot;.</source>
        <translation>%1: Eine Zusammensetzung ergibt kein Token: „%2“.</translation>
    </message>
    <message>
        <source>The model&apos;s statement was cut off before its end: the model has room for %1 tokens, the tables and the question among them. Ask for less at once, or take a model with more room.</source>
        <translation>Die Anweisung des Modells wurde vor ihrem Ende abgeschnitten: Das Modell hat Platz für %1 Tokens, Tabellen und Frage eingeschlossen. Fragen Sie nach weniger auf einmal oder nehmen Sie ein Modell mit mehr Platz.</translation>
    </message>
    <message>
        <source>The model&apos;s statement was cut off at %1 tokens, before its end. Raise the longest statement (evaluate.answer_tokens, on the command line also --tokens), or ask for less at once.</source>
        <translation>Die Anweisung des Modells wurde bei %1 Tokens abgeschnitten, vor ihrem Ende. Erhöhen Sie die Länge der längsten Anweisung (evaluate.answer_tokens, auf der Kommandozeile auch --tokens), oder fragen Sie nach weniger auf einmal.</translation>
    </message>
    <message>
        <source>The rows could not be read to their end: the connection was lost, or a row is longer than %1 MB. Ask for fewer columns, or for a part of what they hold.</source>
        <translation>Die Zeilen konnten nicht bis zum Ende gelesen werden: Die Verbindung ging verloren, oder eine Zeile ist länger als %1 MB. Fragen Sie nach weniger Spalten oder nach einem Teil ihres Inhalts.</translation>
    </message>
    <message>
        <source>%1: its tokens are made of each other in more than %2 ways, more than those of any real one.</source>
        <translation>%1: Seine Tokens sind auf mehr als %2 Weisen auseinander gemacht, mehr als die eines echten.</translation>
    </message>
    <message>
        <source>%1: it takes a text through more than %2 steps or %3 regular expressions.</source>
        <translation>%1: Ein Text geht darin durch mehr als %2 Schritte oder %3 reguläre Ausdrücke.</translation>
    </message>
    <message>
        <source>Share of the base model</source>
        <translation>Anteil des Ausgangsmodells</translation>
    </message>
    <message>
        <source>How much of the base&apos;s weights stays in the tuned model: what it knew beside what it learned. 0.25 is a quarter.</source>
        <translation>Wie viel von den Gewichten des Ausgangsmodells im feinabgestimmten bleibt: was es wusste, neben dem, was es gelernt hat. 0.25 ist ein Viertel.</translation>
    </message>
    <message>
        <source>Check the rights to it and to the folder it is in.</source>
        <translation>Prüfen Sie die Rechte daran und an dem Ordner, in dem es liegt.</translation>
    </message>
    <message>
        <source>Check the path, and whether something of it was moved or deleted.</source>
        <translation>Prüfen Sie den Pfad, und ob etwas davon verschoben oder gelöscht wurde.</translation>
    </message>
    <message>
        <source>Choose a place that can be written to.</source>
        <translation>Wählen Sie einen Ort, an den geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Check whether its disk is still connected and sound.</source>
        <translation>Prüfen Sie, ob der Datenträger noch verbunden und in Ordnung ist.</translation>
    </message>
    <message>
        <source>%1 is not a GGUF file. Choose another, or download it again.</source>
        <translation>%1 ist keine GGUF-Datei. Wählen Sie eine andere oder laden Sie sie neu herunter.</translation>
    </message>
    <message>
        <source>There is no folder or file %1. Check the path.</source>
        <translation>Es gibt keinen Ordner und keine Datei %1. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>%1 holds no weights: neither model.safetensors nor pytorch_model.bin is there. Download all files of the model.</source>
        <translation>%1 enthält keine Gewichte: Weder model.safetensors noch pytorch_model.bin ist da. Laden Sie alle Dateien des Modells herunter.</translation>
    </message>
    <message>
        <source>%1: this is not a whole safetensors file (its header claims %2 bytes). Download it again.</source>
        <translation>%1: Das ist keine vollständige safetensors-Datei (ihr Kopf gibt %2 Byte an). Laden Sie sie neu herunter.</translation>
    </message>
    <message>
        <source>%1: the file is damaged or was not downloaded whole (its zip table of contents is wrong). Download it again.</source>
        <translation>%1: Die Datei ist beschädigt oder wurde nicht vollständig heruntergeladen (das Inhaltsverzeichnis des Zip-Archivs stimmt nicht). Laden Sie sie neu herunter.</translation>
    </message>
    <message>
        <source>The engine is gone, and with it what it was doing. Start that again; a training can go on from its last checkpoint.</source>
        <translation>Die Engine ist fort und mit ihr, was sie gerade tat. Starten Sie es noch einmal; ein Training kann beim letzten Zwischenstand weitergehen.</translation>
    </message>
    <message>
        <source>The engine did not start, and did not say why. Check that there is memory and room on the disk, and try again.</source>
        <translation>Die Engine ist nicht gestartet und hat nicht gemeldet, warum. Prüfen Sie, ob Speicher und Platz auf dem Datenträger frei sind, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The engine does not answer. Try again in a moment; if it still does not, end the program finetune-studio-cli and start again.</source>
        <translation>Die Engine antwortet nicht. Versuchen Sie es gleich noch einmal; antwortet sie dann noch nicht, beenden Sie das Programm finetune-studio-cli und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>There is no folder %1. Check the path.</source>
        <translation>Es gibt keinen Ordner %1. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>%1 is not a Finetune Studio project. Choose the folder of one.</source>
        <translation>%1 ist kein Finetune-Studio-Projekt. Wählen Sie den Ordner eines Projekts.</translation>
    </message>
    <message>
        <source>%1: projects of the kind %2 cannot be opened by this version. Update the program to open it.</source>
        <translation>%1: Projekte der Art %2 kann diese Version nicht öffnen. Aktualisieren Sie das Programm, um es zu öffnen.</translation>
    </message>
    <message>
        <source>%1 holds no text, so there is nothing to read. Check that it is the right file, or leave it out.</source>
        <translation>%1 enthält keinen Text; es gibt also nichts zu lesen. Prüfen Sie, ob es die richtige Datei ist, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>%1 holds binary data, not text. If it is a document, save it as PDF, DOCX or plain text and import that.</source>
        <translation>%1 enthält Binärdaten und keinen Text. Wenn es ein Dokument ist, speichern Sie es als PDF, DOCX oder reinen Text und importieren Sie das.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of this machine. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for all networks it is in.</source>
        <translation>„%1“ ist keine Adresse dieses Rechners. Nehmen Sie 127.0.0.1 für diesen Rechner allein oder 0.0.0.0 für alle Netze, in denen er ist.</translation>
    </message>
    <message>
        <source>There is no memory left for a database. Close other programs and try again.</source>
        <translation>Für eine Datenbank ist kein Speicher mehr frei. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>Es gibt keine Datei %1. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>%1 is not a file that holds a database. Choose a SQLite file.</source>
        <translation>%1 ist keine Datei, die eine Datenbank enthält. Wählen Sie eine SQLite-Datei.</translation>
    </message>
    <message>
        <source>Cannot open %1: %2. Check the rights to it and to the folder it is in.</source>
        <translation>%1 kann nicht geöffnet werden: %2. Prüfen Sie die Rechte daran und an dem Ordner, in dem es liegt.</translation>
    </message>
    <message>
        <source>%1 is damaged or not a SQLite database (%2). Choose another file, or restore it from a copy.</source>
        <translation>%1 ist beschädigt oder keine SQLite-Datenbank (%2). Wählen Sie eine andere Datei, oder stellen Sie sie aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1. Close other programs and try again.</source>
        <translation>Der Speicher reicht nicht, um %1 zu lesen. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Cannot use %1: %2. Check that its disk is there and that you may write to it.</source>
        <translation>%1 kann nicht verwendet werden: %2. Prüfen Sie, ob der Datenträger da ist und Sie darauf schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not of a project. Move it elsewhere, or put the project&apos;s own back in its place.</source>
        <translation>%1 ist die Datenbank eines anderen Programms, nicht die eines Projekts. Legen Sie sie woandershin, oder legen Sie die eigene des Projekts an ihren Platz zurück.</translation>
    </message>
    <message>
        <source>The vectors cannot be written. Check that there is room where they go, and that what reads them still runs.</source>
        <translation>Die Vektoren können nicht geschrieben werden. Prüfen Sie, ob dort Platz ist, wohin sie gehen, und ob das Programm noch läuft, das sie liest.</translation>
    </message>
    <message>
        <source>The checkpoints of run %1 are gone. Begin anew with: train --fresh</source>
        <translation>Die Zwischenstände von Lauf %1 sind fort. Beginnen Sie neu mit: train --fresh</translation>
    </message>
    <message>
        <source>%1: the model type is &quot;%2&quot;. Encoders of the types bert (MiniLM, bge, e5, gte …), roberta, xlm-roberta, camembert, distilbert and mpnet can be used.</source>
        <translation>%1: Der Modelltyp ist „%2“. Verwendbar sind Encoder der Typen bert (MiniLM, bge, e5, gte …), roberta, xlm-roberta, camembert, distilbert und mpnet.</translation>
    </message>
    <message>
        <source>%1: max_position_embeddings %2 leaves no place for a text after pad_token_id %3.</source>
        <translation>%1: max_position_embeddings %2 lässt nach pad_token_id %3 keinen Platz für einen Text.</translation>
    </message>
    <message>
        <source>RoBERTa</source>
        <translation>RoBERTa</translation>
    </message>
    <message>
        <source>XLM-RoBERTa (multilingual e5, bge-m3)</source>
        <translation>XLM-RoBERTa (mehrsprachige e5, bge-m3)</translation>
    </message>
    <message>
        <source>CamemBERT</source>
        <translation>CamemBERT</translation>
    </message>
    <message>
        <source>DistilBERT</source>
        <translation>DistilBERT</translation>
    </message>
    <message>
        <source>MPNet</source>
        <translation>MPNet</translation>
    </message>
    <message>
        <source>A conversation calls tools, which a model on this machine does not learn. Leave it out, or train at an endpoint.</source>
        <translation>Ein Gespräch ruft Werkzeuge auf; das lernt ein Modell auf diesem Rechner nicht. Lassen Sie es weg, oder trainieren Sie bei einem Endpunkt.</translation>
    </message>
    <message>
        <source>its list is empty</source>
        <translation>die Liste ist leer</translation>
    </message>
    <message>
        <source>There are no pairs to write: none is used in that part. Choose another part, or use some of them.</source>
        <translation>Es gibt keine Paare zu schreiben: In diesem Teil wird keines verwendet. Wählen Sie einen anderen Teil, oder verwenden Sie einige davon.</translation>
    </message>
    <message>
        <source>There are no conversations to write: none is used in that part. Choose another part, or use some of them.</source>
        <translation>Es gibt keine Gespräche zu schreiben: In diesem Teil wird keines verwendet. Wählen Sie einen anderen Teil, oder verwenden Sie einige davon.</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check its name, and that its disk is there.</source>
        <translation>Es gibt keine Datei und keinen Ordner %1. Prüfen Sie den Namen und ob der Datenträger da ist.</translation>
    </message>
    <message>
        <source>The folder %1 holds no files. Choose another one.</source>
        <translation>Der Ordner %1 enthält keine Dateien. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The events of this run can no longer be written to %1. Check that its disk is there and has room.</source>
        <translation>Die Ereignisse dieses Laufs können nicht mehr nach %1 geschrieben werden. Prüfen Sie, ob der Datenträger da ist und Platz hat.</translation>
    </message>
    <message>
        <source>These runs are not compared: too few of the questions they share were judged of both. Measure both verdicts again.</source>
        <translation>Diese Läufe werden nicht verglichen: Von ihren gemeinsamen Fragen wurden zu wenige bei beiden beurteilt. Messen Sie beide Urteile noch einmal.</translation>
    </message>
    <message>
        <source>The answer of %1 is empty. Ask again, or use another model.</source>
        <translation>Die Antwort von %1 ist leer. Fragen Sie noch einmal, oder verwenden Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Hard negatives</source>
        <translation>Schwere Gegenbeispiele</translation>
    </message>
    <message>
        <source>How many passages each question learns against that are easily taken for its answer: first those its data set names, then those the base model finds. -1: those of the data set only.</source>
        <translation>Wie viele Passagen, die leicht für die Antwort gehalten werden, jede Frage zu meiden lernt: zuerst die, die ihr Datensatz nennt, dann die, die das Ausgangsmodell findet. -1: nur die des Datensatzes.</translation>
    </message>
    <message>
        <source>those of the data set</source>
        <translation>die des Datensatzes</translation>
    </message>
    <message>
        <source>%1: the version is missing or not a number. Put a copy of the file in its place, or make a new project.</source>
        <translation>%1: Die Version fehlt oder ist keine Zahl. Setzen Sie eine Kopie der Datei an ihre Stelle, oder legen Sie ein neues Projekt an.</translation>
    </message>
    <message>
        <source>%1: &quot;specs&quot; is not an object. Put a copy of the file in its place, or make a new project.</source>
        <translation>%1: „specs“ ist kein Objekt. Setzen Sie eine Kopie der Datei an ihre Stelle, oder legen Sie ein neues Projekt an.</translation>
    </message>
    <message>
        <source>Another server keeps its files in %1 (%2). Stop it, or give this one another folder with --data.</source>
        <translation>Ein anderer Server hat seine Dateien in %1 (%2). Halten Sie ihn an, oder geben Sie diesem mit --data einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The conversation has %1 tokens, and %2 reads %3. Use fewer passages or shorter texts, or a model that reads more.</source>
        <translation>Das Gespräch hat %1 Token, und %2 liest %3. Verwenden Sie weniger Abschnitte oder kürzere Texte, oder ein Modell, das mehr liest.</translation>
    </message>
    <message>
        <source>“Naive student”</source>
        <translation>„Naiver Schüler“</translation>
    </message>
    <message>
        <source>Looking for passages that are easily mistaken</source>
        <translation>Leicht zu verwechselnde Passagen werden gesucht</translation>
    </message>
    <message>
        <source>The SQL of no row in the %1 part runs in SQLite, so nothing can be judged. Judge another part, or add rows whose SQL does.</source>
        <translation>Das SQL keiner Zeile im Teil %1 läuft in SQLite, daher kann nichts beurteilt werden. Beurteilen Sie einen anderen Teil, oder fügen Sie Zeilen hinzu, deren SQL läuft.</translation>
    </message>
    <message>
        <source>Run %1 made the model that the project has now, so it stays. Train anew first, or delete the project&apos;s folder.</source>
        <translation>Aus Lauf %1 stammt das Modell, das das Projekt jetzt hat, deshalb bleibt er. Trainieren Sie zuerst neu, oder löschen Sie den Ordner des Projekts.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be removed: %2. Check whose it is.</source>
        <translation>Der Ordner %1 kann nicht entfernt werden: %2. Prüfen Sie, wem er gehört.</translation>
    </message>
    <message>
        <source>Imported conversations are divided by what is asked: %1 % for training, %2 % for validation and %3 % for the verdict.</source>
        <translation>Importierte Gespräche werden nach dem Gefragten aufgeteilt: %1 % zum Trainieren, %2 % zur Validierung und %3 % für das Urteil.</translation>
    </message>
    <message>
        <source>Pairs to train on: %2, and at least %1 are needed. Add more, or keep less apart for validation and the verdict.</source>
        <translation>Paare zum Trainieren: %2; nötig sind mindestens %1. Fügen Sie welche hinzu, oder halten Sie weniger für Validierung und Urteil zurück.</translation>
    </message>
    <message>
        <source>Training pairs that also stand among the questions for validation or the verdict: %1. They are left out of training, so that the verdict stays honest.</source>
        <translation>Trainingspaare, die auch unter den Fragen für Validierung oder Urteil stehen: %1. Sie werden vom Training ausgenommen, damit das Urteil ehrlich bleibt.</translation>
    </message>
    <message>
        <source>Questions to train on: %2, and at least %1 is needed. Add more, or keep less apart for validation and the verdict.</source>
        <translation>Fragen zum Trainieren: %2, und mindestens %1 wird gebraucht. Fügen Sie mehr hinzu, oder legen Sie weniger für Validierung und Urteil zurück.</translation>
    </message>
    <message>
        <source>Questions for training about tables or with SQL that are also in the part for validation or the verdict: %1. They are left out of training, so that the verdict stays honest.</source>
        <translation>Trainingsfragen zu Tabellen oder mit SQL, die auch im Teil für Validierung oder Urteil stehen: %1. Sie bleiben vom Training ausgenommen, damit das Urteil ehrlich bleibt.</translation>
    </message>
    <message>
        <source>Conversations to train on: %2, and at least %1 is needed. Ask the teacher more, or keep less apart for validation and the verdict.</source>
        <translation>Gespräche zum Trainieren: %2, mindestens %1 wird gebraucht. Fragen Sie den Lehrer mehr, oder halten Sie weniger für Validierung und Urteil zurück.</translation>
    </message>
    <message>
        <source>Conversations for training that hold a question or a passage of the part for validation or the verdict: %1. They are left out of training, so that the verdict stays honest.</source>
        <translation>Gespräche zum Trainieren mit einer Frage oder einem Abschnitt aus dem Teil für Validierung oder Urteil: %1. Sie werden beim Training ausgelassen, damit das Urteil ehrlich bleibt.</translation>
    </message>
    <message>
        <source>No question is kept for validation, so training cannot stop at its best moment: the last state is kept instead.</source>
        <translation>Für die Validierung ist keine Frage zurückgehalten, sodass das Training nicht an seiner besten Stelle aufhören kann: Behalten wird der letzte Stand.</translation>
    </message>
    <message>
        <source>%1 has fewer than ten documents, so it is divided into contiguous sections of %2, %3 and %4 % for training, validation and the verdict; the passage at each border is left out.</source>
        <translation>%1 hat weniger als zehn Dokumente und wird deshalb in zusammenhängende Stücke von %2, %3 und %4 % für Training, Validierung und Urteil aufgeteilt; der Abschnitt an jeder Grenze wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1 is divided by document: %2 % for training, %3 % for validation and %4 % for the verdict.</source>
        <translation>%1 wird nach Dokumenten aufgeteilt: %2 % für das Training, %3 % für die Validierung und %4 % für das Urteil.</translation>
    </message>
    <message>
        <source>Share for validation</source>
        <translation>Anteil für die Validierung</translation>
    </message>
    <message>
        <source>Memory probably ran out. Lower train.micro_batch or model.max_tokens, or close other programs.</source>
        <translation>Wahrscheinlich ist der Speicher ausgegangen. Verringern Sie train.micro_batch oder model.max_tokens, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Memory probably ran out. Close other programs, or lower model.max_tokens.</source>
        <translation>Wahrscheinlich ist der Speicher ausgegangen. Schließen Sie andere Programme, oder verringern Sie model.max_tokens.</translation>
    </message>
    <message>
        <source>The project has no run %1. Look at those it has with &quot;status&quot;.</source>
        <translation>Das Projekt hat keinen Lauf %1. Welche es hat, zeigt „status“.</translation>
    </message>
    <message>
        <source>%1 was imported before; nothing changes. To read it anew, remove it first.</source>
        <translation>%1 wurde schon importiert; es ändert sich nichts. Um es neu zu lesen, entfernen Sie es zuerst.</translation>
    </message>
    <message>
        <source>It is forgotten for this session and, where there is one, in the desktop&apos;s keyring, but the file of keys may hold it, too. Open the file of keys with its password, and forget it again.</source>
        <translation>Für diese Sitzung und, wo es einen gibt, im Schlüsselbund ist es vergessen, aber die Schlüsseldatei enthält es vielleicht auch. Öffnen Sie die Schlüsseldatei mit ihrem Passwort, und lassen Sie es noch einmal vergessen.</translation>
    </message>
    <message>
        <source>The job %1 of run %2 may still go on at the endpoint, and cost. &quot;jobs --cancel --job %1&quot; ends it; if it is over, &quot;jobs&quot; finds that out. Then delete the run.</source>
        <translation>Der Auftrag %1 des Laufs %2 geht am Endpunkt vielleicht noch weiter und kostet. „jobs --cancel --job %1“ beendet ihn; ist er schon zu Ende, stellt „jobs“ das fest. Löschen Sie den Lauf danach.</translation>
    </message>
    <message>
        <source>Run %1 is deleted, but files of it are left in %2: %3. Delete that folder; when another run is deleted, it is tried again.</source>
        <translation>Lauf %1 ist gelöscht, aber Dateien von ihm sind noch in %2: %3. Löschen Sie diesen Ordner; wird ein anderer Lauf gelöscht, wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>There is no device %1 that can be used. GPUs that can: %2.</source>
        <translation>Es gibt kein Gerät %1, das benutzt werden kann. GPUs, die es können: %2.</translation>
    </message>
    <message>
        <source>The graphics card %1 is too old for the CUDA libraries: its compute capability is %2.%3, and %4.%5 is needed.</source>
        <translation>Die Grafikkarte %1 ist zu alt für die CUDA-Bibliotheken: Ihre Compute Capability ist %2.%3, nötig ist %4.%5.</translation>
    </message>
    <message>
        <source>The adapters in %1 belong beside the model &quot;%2&quot;, which is neither a folder nor a fetched model. Write where it lies into their %3, as base_model_name_or_path.</source>
        <translation>Die Adapter in %1 gehören zum Modell „%2“, das weder ein Ordner noch ein geholtes Modell ist. Schreiben Sie in ihre %3, wo es liegt, als base_model_name_or_path.</translation>
    </message>
    <message>
        <source>A folder or .gguf file of a model made to chat, a PEFT folder of adapters for one, or the name of a fetched model.</source>
        <translation>Ordner oder .gguf-Datei eines Modells, das für Gespräche gemacht ist, ein PEFT-Ordner mit Adaptern für ein solches oder der Name eines geholten Modells.</translation>
    </message>
    <message>
        <source>Passages written about</source>
        <translation>Abschnitte, zu denen geschrieben wird</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Both: some written on this machine, the others taken from the passages</source>
        <translation>Beides: einige auf diesem Rechner geschrieben, die übrigen den Abschnitten entnommen</translation>
    </message>
    <message>
        <source>No more passages are put to the model on this machine, evenly spread; the questions of the others are all taken from the text. 0: no limit.</source>
        <translation>Mehr Abschnitte werden dem Modell auf diesem Rechner nicht vorgelegt, gleichmäßig verteilt; die Fragen der übrigen werden alle dem Text entnommen. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>%1 Or let all questions be taken from the passages, which needs no model (generate.generator).</source>
        <translation>%1 Oder lassen Sie alle Fragen den Abschnitten entnehmen, was kein Modell braucht (generate.generator).</translation>
    </message>
    <message>
        <source>Passages in plain English, the only language that the model on this machine was taught: %1 of %2.</source>
        <translation>Erkennbar englische Abschnitte, denn nur Englisch hat das Modell auf diesem Rechner gelernt: %1 von %2.</translation>
    </message>
    <message>
        <source>Passages put to the model on this machine: %1 of %2, evenly spread; generate.most_written allows no more.</source>
        <translation>Dem Modell auf diesem Rechner vorgelegte Abschnitte: %1 von %2, gleichmäßig verteilt; mehr erlaubt generate.most_written nicht.</translation>
    </message>
    <message>
        <source>There are no questions to judge by.</source>
        <translation>Es gibt keine Fragen, nach denen geurteilt werden könnte.</translation>
    </message>
    <message>
        <source>%1: tensors share their values so often that with %2 they would be more than twice as large as the file. Ask for the model in safetensors form.</source>
        <translation>%1: Tensoren teilen sich ihre Werte so oft, dass sie mit %2 mehr als doppelt so groß wie die Datei wären. Besorgen Sie das Modell als safetensors.</translation>
    </message>
    <message>
        <source>Pairs that were decided about and whose passage is not in its document any more: %1. Look through the new ones.</source>
        <translation>Paare, über die entschieden war und deren Abschnitt nicht mehr in seinem Dokument steht: %1. Sehen Sie die neuen durch.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds whole numbers (%3), as those of models packed for one kind of GPU do. Choose the original model or its .gguf file.</source>
        <translation>%1: Der Tensor %2 enthält ganze Zahlen (%3), wie bei Modellen, die für eine Art von Grafikkarte gepackt sind. Wählen Sie das ursprüngliche Modell oder dessen .gguf-Datei.</translation>
    </message>
    <message>
        <source>%1: what &quot;%2&quot; says is not supported. Merge the adapter into its base with PEFT (&quot;merge_and_unload&quot;) and use the merged model.</source>
        <translation>%1: Was „%2“ angibt, wird nicht unterstützt. Verschmelzen Sie den Adapter mit PEFT („merge_and_unload“) mit seinem Ausgangsmodell und nehmen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>%1: an adapter whose &quot;init_lora_weights&quot; is %2 changes its base&apos;s weights, which is not supported. Merge it into its base with PEFT (&quot;merge_and_unload&quot;) and use the merged model.</source>
        <translation>%1: Ein Adapter mit %2 als „init_lora_weights“ ändert die Gewichte seines Ausgangsmodells; das wird nicht unterstützt. Verschmelzen Sie ihn mit PEFT („merge_and_unload“) mit seinem Ausgangsmodell und nehmen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>%1: &quot;target_modules&quot; must be a list of layers&apos; names. Merge the adapter into its base with PEFT (&quot;merge_and_unload&quot;) and use the merged model.</source>
        <translation>%1: „target_modules“ muss eine Liste von Namen von Schichten sein. Verschmelzen Sie den Adapter mit PEFT („merge_and_unload“) mit seinem Ausgangsmodell und nehmen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>%1: an adapter of the layers &quot;%2&quot; is not supported. Merge it into its base with PEFT (&quot;merge_and_unload&quot;) and use the merged model.</source>
        <translation>%1: Ein Adapter der Schichten „%2“ wird nicht unterstützt. Verschmelzen Sie ihn mit PEFT („merge_and_unload“) mit seinem Ausgangsmodell und nehmen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>the same question with the same SQL is also in the validation or test part</source>
        <translation>dieselbe Frage mit demselben SQL steht auch im Validierungs- oder Testteil</translation>
    </message>
    <message>
        <source>%1 has ids up to %2, but the model&apos;s table has only %3 rows: the tokenizer belongs to another model, or tokens were added to it and not to the model. Take the model&apos;s own tokenizer, or give the model these rows with transformers&apos; resize_token_embeddings().</source>
        <translation>%1 hat Nummern bis %2, die Tabelle des Modells aber nur %3 Zeilen: Der Tokenizer gehört zu einem anderen Modell, oder ihm wurden Tokens hinzugefügt, dem Modell aber nicht. Nehmen Sie den Tokenizer des Modells, oder geben Sie dem Modell diese Zeilen mit resize_token_embeddings() von transformers.</translation>
    </message>
    <message>
        <source>The conversation has become longer than the model reads, so it no longer knows what was said first.</source>
        <translation>Das Gespräch ist länger geworden, als das Modell liest; was zuerst gesagt wurde, weiß es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 holds the model that this one began with. Choose another folder.</source>
        <translation>%1 enthält das Modell, mit dem dieses begonnen hat. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The data have changed since run %1 was trained, so it may have learned some of these questions. Train again for a verdict that is sure.</source>
        <translation>Die Daten haben sich geändert, seit Lauf %1 trainiert wurde; er kann einige dieser Fragen gelernt haben. Trainieren Sie neu, damit das Urteil sicher ist.</translation>
    </message>
    <message>
        <source>No look at the validation part was better than the first, so the model stays as it was. More questions to choose by would tell more.</source>
        <translation>Kein Blick auf den Validierungsteil war besser als der erste, daher bleibt das Modell, wie es war. Mehr Fragen zum Auswählen würden mehr aussagen.</translation>
    </message>
    <message>
        <source>The settings name no address for &quot;%1&quot;. Set generate.generator to remote, %1.url and %1.model.</source>
        <translation>Die Einstellungen nennen keine Adresse für „%1“. Setzen Sie generate.generator auf remote, dazu %1.url und %1.model.</translation>
    </message>
    <message>
        <source>This cannot be the row&apos;s SQL: %1. Change it, or leave the row out.</source>
        <translation>Das kann nicht das SQL der Zeile sein: %1. Ändern Sie es, oder lassen Sie die Zeile aus.</translation>
    </message>
    <message>
        <source>The proxy that the environment names (https_proxy or http_proxy) was not found. Check it.</source>
        <translation>Der Proxy, den die Umgebung nennt (https_proxy oder http_proxy), wurde nicht gefunden. Prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>The proxy gives no connection to %1 (HTTP %2). Check the proxy&apos;s address, user name and password in the environment (https_proxy).</source>
        <translation>Der Proxy stellt keine Verbindung zu %1 her (HTTP %2). Prüfen Sie Adresse, Benutzername und Passwort des Proxys in der Umgebung (https_proxy).</translation>
    </message>
    <message>
        <source>--map names columns of a table, and none of these files is read as one. Leave it out, or choose another --format.</source>
        <translation>--map nennt Spalten einer Tabelle, doch keine dieser Dateien wird als Tabelle gelesen. Lassen Sie es weg, oder wählen Sie ein anderes --format.</translation>
    </message>
</context>
<context>
    <name>fts::AddressLine</name>
    <message>
        <source>Test the address</source>
        <translation>Adresse prüfen</translation>
    </message>
    <message>
        <source>Asks the language model for one word, which costs next to nothing.</source>
        <translation>Bittet das Sprachmodell um ein Wort; das kostet fast nichts.</translation>
    </message>
    <message>
        <source>The address is being tested.</source>
        <translation>Die Adresse wird geprüft.</translation>
    </message>
</context>
<context>
    <name>fts::AnswerColumn</name>
    <message>
        <source>It says that the passages do not tell.</source>
        <translation>Er sagt, dass die Abschnitte es nicht hergeben.</translation>
    </message>
    <message>
        <source>%1 s, requests: %2.</source>
        <translation>%1 s, Anfragen: %2.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
</context>
<context>
    <name>fts::AskDocumentsPage</name>
    <message>
        <source>Put a question of your own, and see what the student answers from your documents before and after training, beside its teacher.</source>
        <translation>Stellen Sie eine eigene Frage, und sehen Sie, was der Schüler vor und nach dem Training aus Ihren Dokumenten antwortet, neben seinem Lehrer.</translation>
    </message>
    <message>
        <source>There are no documents to ask yet. Import some first.</source>
        <translation>Noch gibt es keine Dokumente, die man fragen kann. Importieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>&amp;Go to the data</source>
        <translation>Zu den Da&amp;ten</translation>
    </message>
    <message>
        <source>The program that answers ended unexpectedly. Ask again.</source>
        <translation>Das Programm, das antwortet, ist unerwartet beendet worden. Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Only the one who edits the project can ask.</source>
        <translation>Nur wer das Projekt bearbeitet, kann fragen.</translation>
    </message>
    <message>
        <source>The question is being answered …</source>
        <translation>Die Frage wird beantwortet …</translation>
    </message>
    <message>
        <source>Other work is going on. Ask when it is over.</source>
        <translation>Andere Arbeit ist im Gange. Fragen Sie, wenn sie vorbei ist.</translation>
    </message>
    <message>
        <source>Ask documents</source>
        <translation>Dokumente fragen</translation>
    </message>
</context>
<context>
    <name>fts::AskForm</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>What a model writes for your question appears here. You can change it, or write your own.</source>
        <translation>Hier erscheint, was ein Modell zu Ihrer Frage schreibt. Sie können es ändern oder selbst etwas schreiben.</translation>
    </message>
    <message>
        <source>S&amp;QL:</source>
        <translation>S&amp;QL:</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Ask something that the database knows</source>
        <translation>Frage an die Datenbank</translation>
    </message>
    <message>
        <source>&amp;Your question:</source>
        <translation>Ihre F&amp;rage:</translation>
    </message>
    <message>
        <source>The model that writes</source>
        <translation>Das Modell, das schreibt</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>&amp;Write SQL</source>
        <translation>SQL schr&amp;eiben</translation>
    </message>
    <message>
        <source>At &amp;most rows:</source>
        <translation>Höchstens Zei&amp;len:</translation>
    </message>
    <message>
        <source>S&amp;econds:</source>
        <translation>Se&amp;kunden:</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>Runs the SQL in a session that can only read (Ctrl+Return)</source>
        <translation>Führt das SQL in einer Sitzung aus, die nur lesen kann (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>Feinabgestimmtes Modell</translation>
    </message>
</context>
<context>
    <name>fts::AskPage</name>
    <message>
        <source>Ask a database</source>
        <translation>Datenbank fragen</translation>
    </message>
    <message>
        <source>Put a question to your own database. The model writes SQL, which you can read and change; it is only run when you say so, and can only read.</source>
        <translation>Stellen Sie Ihrer eigenen Datenbank eine Frage. Das Modell schreibt SQL, das Sie lesen und ändern können; ausgeführt wird es nur, wenn Sie es sagen, und es kann nur lesen.</translation>
    </message>
    <message>
        <source>Open a database above, or drop a SQLite file here. Its tables are then shown, and a model of this project writes SQL about them.</source>
        <translation>Öffnen Sie oben eine Datenbank, oder ziehen Sie eine SQLite-Datei hierher. Dann werden ihre Tabellen gezeigt, und ein Modell dieses Projekts schreibt SQL dazu.</translation>
    </message>
    <message>
        <source>&amp;Choose a SQLite file…</source>
        <translation>SQLite-Date&amp;i wählen…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The program that asks the model ended unexpectedly. Ask again.</source>
        <translation>Das Programm, das das Modell fragt, wurde unerwartet beendet. Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Reading the tables of the database</source>
        <translation>Die Tabellen der Datenbank werden gelesen</translation>
    </message>
    <message>
        <source>Running the SQL</source>
        <translation>Das SQL wird ausgeführt</translation>
    </message>
    <message>
        <source>Only the one who edits the project can have its model write. SQL of your own can be run.</source>
        <translation>Nur wer das Projekt bearbeitet, kann dessen Modell schreiben lassen. Eigenes SQL lässt sich ausführen.</translation>
    </message>
    <message>
        <source>The model writes …</source>
        <translation>Das Modell schreibt …</translation>
    </message>
    <message>
        <source>Other work is going on. The model can write when it is over; SQL of your own can be run.</source>
        <translation>Es ist andere Arbeit im Gange. Danach kann das Modell schreiben; eigenes SQL lässt sich ausführen.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>fts::AskedModelPanel</name>
    <message>
        <source>%1: where it is</source>
        <translation>%1: wo das Modell ist</translation>
    </message>
    <message>
        <source>A model on this machine</source>
        <translation>Ein Modell auf diesem Rechner</translation>
    </message>
    <message>
        <source>A model at an OpenAI-compatible address</source>
        <translation>Ein Modell an einer OpenAI-kompatiblen Adresse</translation>
    </message>
    <message>
        <source>Prices and limits</source>
        <translation>Preise und Grenzen</translation>
    </message>
    <message>
        <source>%1: enter its address.</source>
        <translation>%1: Geben Sie die Adresse ein.</translation>
    </message>
</context>
<context>
    <name>fts::AskedModels</name>
    <message>
        <source>The student at its address</source>
        <translation>Der Schüler an seiner Adresse</translation>
    </message>
    <message>
        <source>Your questions, passages and the teacher&apos;s answers go to this address, where the model learns them in a fine-tuning job.</source>
        <translation>Ihre Fragen, Abschnitte und die Antworten des Lehrers gehen an diese Adresse, wo das Modell sie in einem Fine-Tuning-Auftrag lernt.</translation>
    </message>
    <message>
        <source>The teacher</source>
        <translation>Der Lehrer</translation>
    </message>
    <message>
        <source>A strong model. It answers the questions from your passages, and the student learns its answers.</source>
        <translation>Ein starkes Modell. Es beantwortet die Fragen aus Ihren Abschnitten, und der Schüler lernt seine Antworten.</translation>
    </message>
    <message>
        <source>The judge</source>
        <translation>Der Gutachter</translation>
    </message>
    <message>
        <source>A model that says of each answer what it is worth. Before it judges it is tried on statements whose truth is known. It should be another one than those it judges.</source>
        <translation>Ein Modell, das von jeder Antwort sagt, was sie wert ist. Bevor es urteilt, wird es an Aussagen erprobt, deren Wahrheit bekannt ist. Es sollte ein anderes sein als die, die es beurteilt.</translation>
    </message>
</context>
<context>
    <name>fts::BarCanvas</name>
    <message>
        <source>All bars are hidden. Tick a name below the plot.</source>
        <translation>Alle Balken sind ausgeblendet. Haken Sie unter dem Diagramm einen Namen an.</translation>
    </message>
    <message>
        <source>%1, %2: %3 (between %4 and %5)</source>
        <translation>%1, %2: %3 (zwischen %4 und %5)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>fts::BarTable</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
</context>
<context>
    <name>fts::BarView</name>
    <message>
        <source>There are no figures yet. They appear here after an evaluation.</source>
        <translation>Noch gibt es keine Kennzahlen. Sie erscheinen hier nach einer Messung.</translation>
    </message>
    <message>
        <source>%1 in %2 of %3</source>
        <translation>%1 in %2 von %3</translation>
    </message>
    <message>
        <source>Highest: %1.</source>
        <translation>Am höchsten: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, bars</source>
        <translation>%1, Balken</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, von</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, bis</translation>
    </message>
</context>
<context>
    <name>fts::CallList</name>
    <message>
        <source>gone</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
</context>
<context>
    <name>fts::CallsView</name>
    <message>
        <source>Requests, the newest first</source>
        <translation>Anfragen, die neueste zuerst</translation>
    </message>
    <message>
        <source>No request has come yet. Each will be listed here, without a word of what was said in it.</source>
        <translation>Noch ist keine Anfrage gekommen. Jede wird hier aufgeführt, ohne ein Wort von dem, was darin gesagt wurde.</translation>
    </message>
    <message>
        <source>Answered: %1, of these with an error: %2.</source>
        <translation>Beantwortet: %1, davon mit einem Fehler: %2.</translation>
    </message>
</context>
<context>
    <name>fts::CardView</name>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>The model card is being put together …</source>
        <translation>Die Modellkarte wird zusammengestellt …</translation>
    </message>
</context>
<context>
    <name>fts::ChartPanel</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle anzeigen</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>Options of %1</source>
        <translation>Optionen: %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Picture (%1)</source>
        <translation>Bild (%1)</translation>
    </message>
    <message>
        <source>Drawing, sharp at any size (%1)</source>
        <translation>Zeichnung, in jeder Größe scharf (%1)</translation>
    </message>
    <message>
        <source>Numbers (%1)</source>
        <translation>Zahlen (%1)</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
</context>
<context>
    <name>fts::ChatRowView</name>
    <message>
        <source>What it is told</source>
        <translation>Was ihm gesagt wird</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geantwortet</translation>
    </message>
    <message>
        <source>Find conversations that hold these words</source>
        <translation>Gespräche mit diesen Wörtern finden</translation>
    </message>
    <message>
        <source>Words of a conversation</source>
        <translation>Wörter eines Gesprächs</translation>
    </message>
    <message>
        <source>Which conversations are shown</source>
        <translation>Welche Gespräche gezeigt werden</translation>
    </message>
    <message>
        <source>Questions and the answers the student learns</source>
        <translation>Fragen und die Antworten, die der Schüler lernt</translation>
    </message>
    <message>
        <source>The chosen conversation in full</source>
        <translation>Das gewählte Gespräch ganz</translation>
    </message>
    <message>
        <source>Choose a question above to read its conversation.</source>
        <translation>Wählen Sie oben eine Frage, um ihr Gespräch zu lesen.</translation>
    </message>
    <message>
        <source>Use the chosen conversations</source>
        <translation>Die gewählten Gespräche verwenden</translation>
    </message>
    <message>
        <source>Leave the chosen conversations out</source>
        <translation>Die gewählten Gespräche auslassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln Gespräch</numerusform>
            <numerusform>%Ln Gespräche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln conversations</source>
        <translation>
            <numerusform>%1 von %Ln Gespräch</numerusform>
            <numerusform>%1 von %Ln Gesprächen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Answer &amp;that is learned</source>
        <translation>Antwo&amp;rt, die gelernt wird</translation>
    </message>
    <message>
        <source>Answer of the chosen conversation</source>
        <translation>Antwort des gewählten Gesprächs</translation>
    </message>
    <message>
        <source>The answer can be edited here.</source>
        <translation>Die Antwort kann hier bearbeitet werden.</translation>
    </message>
    <message>
        <source>&amp;Conversation before it</source>
        <translation>Gesprä&amp;ch davor</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>Antwort speichern</translation>
    </message>
    <message>
        <source>Save the edited answer</source>
        <translation>Die bearbeitete Antwort speichern</translation>
    </message>
    <message>
        <source>%1 conversations are chosen.</source>
        <translation>%1 Gespräche sind gewählt.</translation>
    </message>
    <message>
        <source>It stays left out: it holds what is kept apart for validation or the verdict, and a verdict on what was learned would be worth nothing.</source>
        <translation>Es bleibt ausgelassen: Es enthält, was für Validierung oder Urteil zurückgehalten wird, und ein Urteil über Gelerntes wäre nichts wert.</translation>
    </message>
</context>
<context>
    <name>fts::CodeSamples</name>
    <message>
        <source>The program to use the model in</source>
        <translation>Programm, in dem das Modell verwendet wird</translation>
    </message>
    <message>
        <source>Use it &amp;in:</source>
        <translation>Verwenden &amp;in:</translation>
    </message>
    <message>
        <source>Code to copy</source>
        <translation>Code zum Kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
</context>
<context>
    <name>fts::CollectionModel</name>
    <message>
        <source>Divided</source>
        <translation>Aufgeteilt</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>fts::CollectionView</name>
    <message>
        <source>Data sets of this project</source>
        <translation>Datensätze dieses Projekts</translation>
    </message>
    <message>
        <source>Remove the chosen data set from the project</source>
        <translation>Gewählten Datensatz aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Remove a data set</source>
        <translation>Datensatz entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from the project?</source>
        <translation>„%1“ aus dem Projekt entfernen?</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Rem&amp;ove…</source>
        <translation>Entfer&amp;nen…</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln questions leave the project, and the rest is divided anew.</source>
        <translation>
            <numerusform>Die %Ln Frage verlässt das Projekt, und der Rest wird neu aufgeteilt.</numerusform>
            <numerusform>Die %Ln Fragen verlassen das Projekt, und der Rest wird neu aufgeteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln conversations leave the project, and the rest is divided anew.</source>
        <translation>
            <numerusform>Das %Ln Gespräch verlässt das Projekt, und der Rest wird neu aufgeteilt.</numerusform>
            <numerusform>Die %Ln Gespräche verlassen das Projekt, und der Rest wird neu aufgeteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln pairs leave the project, and the rest is divided anew.</source>
        <translation>
            <numerusform>Das %Ln Paar verlässt das Projekt, und der Rest wird neu aufgeteilt.</numerusform>
            <numerusform>Die %Ln Paare verlassen das Projekt, und der Rest wird neu aufgeteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file they came from stays, and a copy of the project&apos;s rows as they are is kept.</source>
        <translation>Die Quelldatei bleibt, und eine Kopie der Zeilen des Projekts, wie sie sind, wird aufbewahrt.</translation>
    </message>
    <message>
        <source>The file they came from is gone; only a copy of the project&apos;s rows as they are is kept.</source>
        <translation>Die Quelldatei gibt es nicht mehr; nur eine Kopie der Zeilen des Projekts, wie sie sind, wird aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>fts::ColumnForm</name>
    <message>
        <source>&amp;Question:</source>
        <translation>F&amp;rage:</translation>
    </message>
    <message>
        <source>&amp;Passage that answers it:</source>
        <translation>Abs&amp;chnitt mit der Antwort:</translation>
    </message>
    <message>
        <source>&amp;Document it is from:</source>
        <translation>Zugehöriges Do&amp;kument:</translation>
    </message>
    <message>
        <source>Use these co&amp;lumns</source>
        <translation>Diese S&amp;palten verwenden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Cancel adding these files</source>
        <translation>Hinzufügen dieser Dateien abbrechen</translation>
    </message>
    <message>
        <source>%1: which column holds the question, and which the passage that answers it?</source>
        <translation>%1: Welche Spalte enthält die Frage, und welche den Abschnitt, der sie beantwortet?</translation>
    </message>
    <message>
        <source>None: each passage stands alone</source>
        <translation>Keines: Jeder Abschnitt steht für sich</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Spalte wählen</translation>
    </message>
    <message>
        <source>%1 (such as “%2”)</source>
        <translation>%1 (etwa „%2“)</translation>
    </message>
    <message>
        <source>Read it as a document</source>
        <translation>Als Dokument lesen</translation>
    </message>
    <message>
        <source>For a table without questions: each of its rows becomes text of a document.</source>
        <translation>Für eine Tabelle ohne Fragen: Jede ihrer Zeilen wird Text eines Dokuments.</translation>
    </message>
</context>
<context>
    <name>fts::CopiesDialog</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>documents: %1</source>
        <translation>Dokumente: %1</translation>
    </message>
    <message>
        <source>questions: %1</source>
        <translation>Fragen: %1</translation>
    </message>
    <message>
        <source>conversations: %1</source>
        <translation>Gespräche: %1</translation>
    </message>
    <message>
        <source>questions on databases: %1</source>
        <translation>Fragen an Datenbanken: %1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Put back an earlier copy</source>
        <translation>Frühere Kopie zurückholen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Copies of the project</source>
        <translation>Kopien des Projekts</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>&amp;Put this copy back</source>
        <translation>Diese Kopie &amp;zurückholen</translation>
    </message>
    <message>
        <source>No copy of this project was made yet. One is made once a day, before anything is changed.</source>
        <translation>Von diesem Projekt wurde noch keine Kopie angelegt. Einmal am Tag wird eine angelegt, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>Documents, questions and what was decided about them become again what they were then. What they are now becomes the newest of these copies, so that you can go back. Settings, runs and models stay as they are.</source>
        <translation>Dokumente, Fragen und was über sie entschieden wurde, werden wieder so, wie sie damals waren. Wie sie jetzt sind, wird die neueste dieser Kopien, sodass Sie zurückkönnen. Einstellungen, Läufe und Modelle bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>fts::CurvePanel</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Steps shown</source>
        <translation>Angezeigte Schritte</translation>
    </message>
    <message>
        <source>all steps</source>
        <translation>alle Schritte</translation>
    </message>
    <message>
        <source>the last %1 steps</source>
        <translation>die letzten %1 Schritte</translation>
    </message>
    <message>
        <source>Nothing has been measured on the validation part yet.</source>
        <translation>Am Validierungsteil wurde noch nichts gemessen.</translation>
    </message>
    <message>
        <source>The first step has not been done yet.</source>
        <translation>Der erste Schritt ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>Anzei&amp;gen:</translation>
    </message>
</context>
<context>
    <name>fts::CutAnswers</name>
    <message>
        <source>Questions whose answers were cut</source>
        <translation>Fragen, deren Antworten abgeschnitten wurden</translation>
    </message>
    <message>
        <source>Answers that reached their limit of %1 tokens: %2. They are left out, since the student would learn to break off. The others are not asked for, nor paid for, again.</source>
        <translation>Antworten, die ihre Grenze von %1 Token erreicht haben: %2. Sie werden ausgelassen, denn der Schüler würde lernen abzubrechen. Die anderen werden nicht noch einmal erfragt und nicht noch einmal bezahlt.</translation>
    </message>
    <message>
        <source>Ask these a&amp;gain with up to %1 tokens</source>
        <translation>Diese erneut fragen, ma&amp;ximal %1 Token</translation>
    </message>
</context>
<context>
    <name>fts::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Views of the data</source>
        <translation>Ansichten der Daten</translation>
    </message>
    <message>
        <source>How it is divided</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>The data is being looked at.</source>
        <translation>Die Daten werden angesehen.</translation>
    </message>
    <message>
        <source>There is no data in this project yet. Add files, or drop them here.</source>
        <translation>In diesem Projekt gibt es noch keine Daten. Fügen Sie Dateien hinzu, oder ziehen Sie sie hierher.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions</source>
        <translation>
            <numerusform>%Ln Frage</numerusform>
            <numerusform>%Ln Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln Gespräch</numerusform>
            <numerusform>%Ln Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Not taken (%1)</source>
        <translation>Nicht übernommen (%1)</translation>
    </message>
</context>
<context>
    <name>fts::DatabasePanel</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>A SQLite file, or postgresql://USER@COMPUTER/DATABASE</source>
        <translation>Eine SQLite-Datei oder postgresql://USER@COMPUTER/DATABASE</translation>
    </message>
    <message>
        <source>A SQLite file, postgresql://USER@COMPUTER/DATABASE, mysql://USER@COMPUTER/DATABASE (MariaDB too) or odbc:NAME of a data source</source>
        <translation>Eine SQLite-Datei, postgresql://USER@COMPUTER/DATABASE, mysql://USER@COMPUTER/DATABASE (auch MariaDB) oder odbc:NAME einer Datenquelle</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>Daten&amp;bank:</translation>
    </message>
    <message>
        <source>Choose a SQLite file</source>
        <translation>SQLite-Datei wählen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the database</source>
        <translation>Die Datenbank öffnen</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>Datenbank wählen</translation>
    </message>
    <message>
        <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3)</source>
        <translation>SQLite-Datenbanken (*.sqlite *.sqlite3 *.db *.db3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a f&amp;ile…</source>
        <translation>Da&amp;tei wählen…</translation>
    </message>
</context>
<context>
    <name>fts::DesktopNotice</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>fts::DifferenceModel</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>fts::DivisionView</name>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>The model learns from these.</source>
        <translation>Daraus lernt das Modell.</translation>
    </message>
    <message>
        <source>Training looks at these to find its best moment.</source>
        <translation>Damit findet das Training seine beste Stelle.</translation>
    </message>
    <message>
        <source>Read only once, at the end, to say whether the model got better.</source>
        <translation>Nur einmal gelesen, am Ende, um zu sagen, ob das Modell besser geworden ist.</translation>
    </message>
    <message>
        <source>At a border between parts, where neighbouring passages overlap.</source>
        <translation>An einer Grenze zwischen Teilen, wo benachbarte Abschnitte sich überschneiden.</translation>
    </message>
    <message numerus="yes">
        <source>… and so for %Ln more data sets.</source>
        <translation>
            <numerusform>… und ebenso bei %Ln weiteren Datensatz.</numerusform>
            <numerusform>… und ebenso bei %Ln weiteren Datensätzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There already, or about tables of a part that is kept apart.</source>
        <translation>Schon vorhanden, oder zu Tabellen eines Teils, der zurückgelegt ist.</translation>
    </message>
    <message>
        <source>There already, or with text of a part that is kept apart.</source>
        <translation>Schon vorhanden, oder mit Text eines zurückgehaltenen Teils.</translation>
    </message>
</context>
<context>
    <name>fts::DocumentsForm</name>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Ask something your documents answer</source>
        <translation>Fragen Sie etwas, das Ihre Dokumente beantworten</translation>
    </message>
    <message>
        <source>Your &amp;question:</source>
        <translation>Ihre Fra&amp;ge:</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>Frage&amp;n</translation>
    </message>
    <message>
        <source>Student bef&amp;ore training</source>
        <translation>Schüler v&amp;or dem Training</translation>
    </message>
    <message>
        <source>Student after t&amp;raining (run %1)</source>
        <translation>Schüle&amp;r nach dem Training (Lauf %1)</translation>
    </message>
    <message>
        <source>Student after t&amp;raining (none yet)</source>
        <translation>Schüle&amp;r nach dem Training (noch keiner)</translation>
    </message>
    <message>
        <source>T&amp;eacher (%1)</source>
        <translation>L&amp;ehrer (%1)</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Student after training</source>
        <translation>Schüler nach dem Training</translation>
    </message>
    <message>
        <source>Choose who shall answer.</source>
        <translation>Wählen Sie, wer antworten soll.</translation>
    </message>
    <message>
        <source>The question and the passages found go to %1, which may charge for it.</source>
        <translation>Die Frage und die gefundenen Abschnitte gehen an %1; das kann etwas kosten.</translation>
    </message>
    <message>
        <source>The first question takes longer: all passages are read for the search. Nothing of this is kept.</source>
        <translation>Die erste Frage dauert länger: Für die Suche werden alle Abschnitte gelesen. Nichts davon wird behalten.</translation>
    </message>
    <message>
        <source>Naive student</source>
        <translation>Naiver Schüler</translation>
    </message>
</context>
<context>
    <name>fts::DocumentsPanel</name>
    <message>
        <source>Ma&amp;ke questions</source>
        <translation>Fragen aus Doku&amp;menten erstellen</translation>
    </message>
    <message>
        <source>Divides the documents into passages and makes questions that these answer.</source>
        <translation>Teilt die Dokumente in Abschnitte und erstellt Fragen, die diese beantworten.</translation>
    </message>
    <message>
        <source>Documents: %1. No questions are made of them yet.</source>
        <translation>Dokumente: %1. Aus ihnen wurden noch keine Fragen erstellt.</translation>
    </message>
    <message>
        <source>Some of the documents are new or have changed.</source>
        <translation>Einige der Dokumente sind neu oder haben sich geändert.</translation>
    </message>
    <message>
        <source>Not all questions were made. Those that were are kept; start again to go on.</source>
        <translation>Nicht alle Fragen wurden erstellt. Die erstellten sind gesichert; starten Sie noch einmal, um weiterzumachen.</translation>
    </message>
    <message>
        <source>All passages had their questions already.</source>
        <translation>Alle Abschnitte hatten ihre Fragen schon.</translation>
    </message>
    <message>
        <source>Questions made: %1. Kept: %2.</source>
        <translation>Erstellte Fragen: %1. Behalten: %2.</translation>
    </message>
    <message>
        <source>Passages that were not asked about: %1. Start again to go on with them.</source>
        <translation>Abschnitte, zu denen nicht gefragt wurde: %1. Starten Sie noch einmal, um mit ihnen weiterzumachen.</translation>
    </message>
    <message>
        <source>Documents: %1. Passages: %2. Questions made of them and kept: %3.</source>
        <translation>Dokumente: %1. Abschnitte: %2. Daraus erstellte und behaltene Fragen: %3.</translation>
    </message>
    <message>
        <source>Not all passages were made and asked about with the settings as they are now.</source>
        <translation>Nicht alle Abschnitte wurden mit den jetzigen Einstellungen gebildet und befragt.</translation>
    </message>
    <message>
        <source>How questions are made</source>
        <translation>Wie Fragen entstehen</translation>
    </message>
    <message>
        <source>Passages that nothing could be asked about: %1. Under &quot;How questions are made&quot;, choose another way to make them.</source>
        <translation>Abschnitte, zu denen sich nichts fragen ließ: %1. Wählen Sie unter „Wie Fragen entstehen“ eine andere Art.</translation>
    </message>
</context>
<context>
    <name>fts::EndpointChooser</name>
    <message>
        <source>Kept addresses</source>
        <translation>Gespeicherte Adressen</translation>
    </message>
    <message>
        <source>Addresses of language models that you have kept, for all your projects.</source>
        <translation>Adressen von Sprachmodellen, die Sie gespeichert haben, für alle Ihre Projekte.</translation>
    </message>
    <message>
        <source>Kept addresses:</source>
        <translation>Gespeicherte Adressen:</translation>
    </message>
    <message>
        <source>Keep this one…</source>
        <translation>Diese speichern…</translation>
    </message>
    <message>
        <source>Keep this address, model and prices under a name</source>
        <translation>Diese Adresse mit Modell und Preisen unter einem Namen speichern</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Rename the chosen address</source>
        <translation>Die gewählte Adresse umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen address from those kept</source>
        <translation>Die gewählte Adresse aus den gespeicherten entfernen</translation>
    </message>
    <message>
        <source>Rename an address</source>
        <translation>Adresse umbenennen</translation>
    </message>
    <message>
        <source>Keep an address</source>
        <translation>Adresse speichern</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>Neuer Name:</translation>
    </message>
    <message>
        <source>Name of this address (one of the same name is replaced):</source>
        <translation>Name dieser Adresse (eine gleichen Namens wird ersetzt):</translation>
    </message>
    <message>
        <source>The address is kept as “%1”, in place of the one before.</source>
        <translation>Die Adresse ist als „%1“ gespeichert, anstelle der vorigen.</translation>
    </message>
    <message>
        <source>The address is kept as “%1”, for all your projects.</source>
        <translation>Die Adresse ist als „%1“ gespeichert, für alle Ihre Projekte.</translation>
    </message>
    <message>
        <source>The address is called “%1” now.</source>
        <translation>Die Adresse heißt jetzt „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no longer kept. The settings of this project stay as they are.</source>
        <translation>„%1“ ist nicht mehr gespeichert. Die Einstellungen dieses Projekts bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is as it was.</source>
        <translation>„%1“ ist wieder wie zuvor.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keine davon</translation>
    </message>
</context>
<context>
    <name>fts::EndpointPanel</name>
    <message>
        <source>The text of your documents goes to this address, a passage at a time.</source>
        <translation>Der Text Ihrer Dokumente geht an diese Adresse, ein Abschnitt nach dem anderen.</translation>
    </message>
    <message>
        <source>The documents are not divided into passages yet, so this is a guess.</source>
        <translation>Die Dokumente sind noch nicht in Abschnitte geteilt, daher ist das geschätzt.</translation>
    </message>
    <message>
        <source>Reckoned by what the answers so far have taken: %1.</source>
        <translation>Geschätzt nach dem, was die bisherigen Antworten gebraucht haben: %1.</translation>
    </message>
    <message>
        <source>this address</source>
        <translation>diese Adresse</translation>
    </message>
    <message>
        <source>Requests to send to %1: %2. Tokens: about %3 sent and %4 answered.</source>
        <translation>Anfragen, die an %1 gehen: %2. Token: etwa %3 gesendet und %4 als Antwort.</translation>
    </message>
    <message>
        <source>First enter the address of the language model.</source>
        <translation>Geben Sie zuerst die Adresse des Sprachmodells ein.</translation>
    </message>
</context>
<context>
    <name>fts::EvaluationPage</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Whether the tuned model finds the right passage more often than the model it started from.</source>
        <translation>Ob das feinabgestimmte Modell den richtigen Abschnitt öfter findet als das Modell, von dem es ausging.</translation>
    </message>
    <message>
        <source>The run whose result is shown</source>
        <translation>Lauf, dessen Ergebnis angezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Run:</source>
        <translation>&amp;Lauf:</translation>
    </message>
    <message>
        <source>Parts of the result</source>
        <translation>Teile des Ergebnisses</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>Measure &amp;now</source>
        <translation>&amp;Jetzt messen</translation>
    </message>
    <message>
        <source>Other work is going on. Measure when it is over.</source>
        <translation>Es läuft gerade ein anderer Vorgang. Messen Sie, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>&amp;Export the model</source>
        <translation>Modell &amp;exportieren</translation>
    </message>
    <message>
        <source>No model has been trained yet.</source>
        <translation>Noch wurde kein Modell trainiert.</translation>
    </message>
    <message>
        <source>Measure the model first.</source>
        <translation>Messen Sie zuerst das Modell.</translation>
    </message>
    <message>
        <source>This model is worse than the one it started from.</source>
        <translation>Dieses Modell ist schlechter als das, von dem es ausging.</translation>
    </message>
    <message>
        <source>This model is not shown to be better.</source>
        <translation>Dass dieses Modell besser ist, ist nicht erwiesen.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Go to the &amp;data</source>
        <translation>Zu den Da&amp;ten</translation>
    </message>
    <message>
        <source>Fig&amp;ures</source>
        <translation>&amp;Kennzahlen</translation>
    </message>
    <message>
        <source>Measure a&amp;gain</source>
        <translation>&amp;Noch einmal messen</translation>
    </message>
    <message>
        <source>&amp;Choose the settings</source>
        <translation>E&amp;instellungen wählen</translation>
    </message>
    <message>
        <source>The model is being measured.</source>
        <translation>Das Modell wird gemessen.</translation>
    </message>
    <message>
        <source>Whether the tuned model&apos;s SQL gives the right rows more often than that of the model it started from.</source>
        <translation>Ob das SQL des feinabgestimmten Modells öfter die richtigen Zeilen ergibt als das des Ausgangsmodells.</translation>
    </message>
    <message>
        <source>Whether the tuned student answers better than the one it started from, and how near it comes to its teacher.</source>
        <translation>Ob der trainierte Schüler besser antwortet als der, von dem er ausging, und wie nahe er seinem Lehrer kommt.</translation>
    </message>
    <message>
        <source>Nobody can say whether this model is better.</source>
        <translation>Niemand kann sagen, ob dieses Modell besser ist.</translation>
    </message>
</context>
<context>
    <name>fts::ExportForm</name>
    <message>
        <source>The model to export</source>
        <translation>Zu exportierendes Modell</translation>
    </message>
    <message>
        <source>The base model, not tuned</source>
        <translation>Das Ausgangsmodell, nicht feinabgestimmt</translation>
    </message>
    <message>
        <source>The format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The folder to write</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder to write</source>
        <translation>Zielordner wählen</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>Fo&amp;rmat:</source>
        <translation>Fo&amp;rmat:</translation>
    </message>
    <message>
        <source>Fo&amp;lder:</source>
        <translation>Ord&amp;ner:</translation>
    </message>
</context>
<context>
    <name>fts::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Writes the model into a folder that sentence-transformers and LlamaIndex load.</source>
        <translation>Schreibt das Modell in einen Ordner, den sentence-transformers und LlamaIndex laden können.</translation>
    </message>
    <message>
        <source>Model card and use</source>
        <translation>Modellkarte und Verwendung</translation>
    </message>
    <message>
        <source>Mo&amp;del card</source>
        <translation>Modell&amp;karte</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwendung</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Only the one who edits the project can export.</source>
        <translation>Exportieren kann nur, wer das Projekt bearbeitet.</translation>
    </message>
    <message>
        <source>The model is being exported.</source>
        <translation>Das Modell wird exportiert.</translation>
    </message>
    <message>
        <source>Other work is going on. Export when it is over.</source>
        <translation>Es läuft gerade ein anderer Vorgang. Exportieren Sie, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>The model is being looked at.</source>
        <translation>Das Modell wird angesehen.</translation>
    </message>
    <message>
        <source>The model cannot be read.</source>
        <translation>Das Modell ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Replaces the earlier export.</source>
        <translation>Ersetzt den früheren Export.</translation>
    </message>
    <message>
        <source>The program that exports ended unexpectedly. Nothing was written. Export again.</source>
        <translation>Das Exportprogramm wurde unerwartet beendet. Es wurde nichts geschrieben. Exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was written.</source>
        <translation>Der Export wurde angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Exported to %1. %2</source>
        <translation>Exportiert nach %1. %2</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Writes the model into a folder that PEFT, transformers, llama.cpp or Ollama load.</source>
        <translation>Schreibt das Modell in einen Ordner, den PEFT, transformers, llama.cpp oder Ollama laden.</translation>
    </message>
    <message>
        <source>The base model has no adapter. Choose a run, or another format.</source>
        <translation>Das Ausgangsmodell hat keinen Adapter. Wählen Sie einen Lauf oder ein anderes Format.</translation>
    </message>
    <message>
        <source>All weights of this model have learned, so there is no adapter. Choose another format.</source>
        <translation>Alle Gewichte dieses Modells haben gelernt, also gibt es keinen Adapter. Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>The folder is being looked at.</source>
        <translation>Der Ordner wird angesehen.</translation>
    </message>
</context>
<context>
    <name>fts::FolderChangesView</name>
    <message>
        <source>Look for changes</source>
        <translation>Nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Looks whether files of the documents have changed or are gone, and what is new in the folders that were added. Nothing is changed by that.</source>
        <translation>Sieht nach, ob Dateien der Dokumente sich geändert haben oder fehlen und was in den hinzugefügten Ordnern neu ist. Dabei wird nichts geändert.</translation>
    </message>
    <message>
        <source>The files are being looked at.</source>
        <translation>Die Dateien werden angesehen.</translation>
    </message>
    <message>
        <source>All documents are as their files are, and the folders hold no new ones.</source>
        <translation>Alle Dokumente sind so wie ihre Dateien, und in den Ordnern sind keine neuen.</translation>
    </message>
    <message>
        <source>Changed: %1 (%2).</source>
        <translation>Geändert: %1 (%2).</translation>
    </message>
    <message>
        <source>New: %1 (%2).</source>
        <translation>Neu: %1 (%2).</translation>
    </message>
    <message>
        <source>Gone: %1 (%2).</source>
        <translation>Nicht mehr da: %1 (%2).</translation>
    </message>
    <message>
        <source>Read the changed ones</source>
        <translation>Geänderte neu lesen</translation>
    </message>
    <message>
        <source>Add the new ones</source>
        <translation>Neue hinzufügen</translation>
    </message>
    <message>
        <source>Read the changed and new ones</source>
        <translation>Geänderte und neue lesen</translation>
    </message>
    <message>
        <source>Remove those that are gone</source>
        <translation>Die fehlenden entfernen</translation>
    </message>
</context>
<context>
    <name>fts::ForecastPanel</name>
    <message>
        <source>Training:</source>
        <translation>Training:</translation>
    </message>
    <message>
        <source>Verdict:</source>
        <translation>Urteil:</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>Speicher:</translation>
    </message>
    <message>
        <source>The settings or the data have changed since this was measured.</source>
        <translation>Die Einstellungen oder die Daten haben sich seit dieser Messung geändert.</translation>
    </message>
    <message>
        <source>&amp;Measure again</source>
        <translation>Noch einmal &amp;messen</translation>
    </message>
    <message>
        <source>&amp;Measure how long it will take</source>
        <translation>&amp;Messen, wie lange es dauert</translation>
    </message>
    <message>
        <source>none, since no question is kept for it</source>
        <translation>keines, denn dafür ist keine Frage zurückgehalten</translation>
    </message>
    <message>
        <source>about %1 of the %2 that are free</source>
        <translation>etwa %1 von %2, die frei sind</translation>
    </message>
    <message>
        <source>at most %1; less if it stops improving before the end</source>
        <translation>höchstens %1; weniger, wenn es schon vor dem Ende nicht mehr besser wird</translation>
    </message>
    <message>
        <source>This does not fit: about %1 are needed, %2 are free. Close other programs, set a shorter longest text, or set “%3” under Advanced to a small number such as 8.</source>
        <translation>Das passt nicht: Etwa %1 werden gebraucht, %2 sind frei. Schließen Sie andere Programme, setzen Sie den längsten Text kürzer, oder stellen Sie „%3“ unter „Erweitert“ auf eine kleine Zahl wie 8.</translation>
    </message>
    <message>
        <source>%1 on this computer, and what the models at addresses take</source>
        <translation>%1 auf diesem Rechner, und was die Modelle an Adressen brauchen</translation>
    </message>
    <message>
        <source>The program that measures ended unexpectedly.</source>
        <translation>Das messende Programm wurde unerwartet beendet.</translation>
    </message>
</context>
<context>
    <name>fts::GoalPage</name>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The model to start from</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>Models to start from</source>
        <translation>Ausgangsmodelle</translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose a model&apos;s folder</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>The model is being looked at.</source>
        <translation>Das Modell wird angesehen.</translation>
    </message>
    <message>
        <source>This model cannot be used. Choose another one.</source>
        <translation>Dieses Modell kann nicht verwendet werden. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Reading the model&apos;s files …</source>
        <translation>Die Dateien des Modells werden gelesen …</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Choose a f&amp;ile…</source>
        <translation>Da&amp;tei wählen…</translation>
    </message>
    <message>
        <source>Choose a model&apos;s file</source>
        <translation>Datei eines Modells wählen</translation>
    </message>
    <message>
        <source>GGUF files (*.gguf)</source>
        <translation>GGUF-Dateien (*.gguf)</translation>
    </message>
</context>
<context>
    <name>fts::ImportOptions</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found out by itself</source>
        <translation>Automatisch erkennen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Divide by itself</source>
        <translation>Automatisch aufteilen</translation>
    </message>
    <message>
        <source>All for training</source>
        <translation>Alles für das Training</translation>
    </message>
    <message>
        <source>All for the verdict</source>
        <translation>Alles für das Urteil</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>Forma&amp;t:</translation>
    </message>
    <message>
        <source>Us&amp;e:</source>
        <translation>&amp;Verwendung:</translation>
    </message>
    <message>
        <source>Where columns of a table are called otherwise: which of them holds the question, which CREATE TABLE, which the SQL</source>
        <translation>Falls die Spalten einer Tabelle anders heißen: welche davon die Frage enthält, welche CREATE TABLE, welche das SQL</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>F&amp;rom columns:</source>
        <translation>Aus S&amp;palten:</translation>
    </message>
    <message>
        <source>The model learns from all of it.</source>
        <translation>Das Modell lernt aus allem.</translation>
    </message>
    <message>
        <source>Nothing is learned from it; training looks at it to find its best moment.</source>
        <translation>Daraus wird nichts gelernt; das Training findet damit seine beste Stelle.</translation>
    </message>
    <message>
        <source>It is read only once, at the end, to say whether the model got better.</source>
        <translation>Es wird nur einmal gelesen, am Ende, um zu sagen, ob das Modell besser geworden ist.</translation>
    </message>
    <message>
        <source>All for validation</source>
        <translation>Alles für die Validierung</translation>
    </message>
    <message>
        <source>Most of it is for training; a part is kept apart for validation, another for the verdict.</source>
        <translation>Das meiste dient dem Training; ein Teil wird für die Validierung zurückgehalten, ein anderer für das Urteil.</translation>
    </message>
</context>
<context>
    <name>fts::ImportPanel</name>
    <message>
        <source>Dividing the rows</source>
        <translation>Die Zeilen werden aufgeteilt</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Dateien hinzu&amp;fügen…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Answer the question about the columns first.</source>
        <translation>Beantworten Sie zuerst die Frage nach den Spalten.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Die Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Stopped. Files that were read to their end are kept, the rest was not added.</source>
        <translation>Angehalten. Vollständig gelesene Dateien werden behalten, der Rest wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>All of it was added before; nothing has changed.</source>
        <translation>Alles wurde schon früher hinzugefügt; es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>The files added before are still being looked at. Add these when that is done.</source>
        <translation>Die zuvor hinzugefügten Dateien werden noch angesehen. Fügen Sie diese hinzu, wenn das fertig ist.</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln pairs.</source>
        <translation>
            <numerusform>%Ln Paar hinzugefügt.</numerusform>
            <numerusform>%Ln Paare hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents added or read anew: %1.</source>
        <translation>Hinzugefügte oder neu gelesene Dokumente: %1.</translation>
    </message>
    <message>
        <source>Data sets replaced by what their files hold now: %1.</source>
        <translation>Durch den jetzigen Inhalt ihrer Dateien ersetzte Datensätze: %1.</translation>
    </message>
    <message>
        <source>Ho&amp;w to read and use what is added</source>
        <translation>Wie Neues &amp;gelesen und verwendet wird</translation>
    </message>
    <message>
        <source>Add a fol&amp;der…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln questions.</source>
        <translation>
            <numerusform>%Ln Frage hinzugefügt.</numerusform>
            <numerusform>%Ln Fragen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln conversations.</source>
        <translation>
            <numerusform>%Ln Gespräch hinzugefügt.</numerusform>
            <numerusform>%Ln Gespräche hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents removed: %1. A copy of the project&apos;s rows as they were is kept.</source>
        <translation>Entfernte Dokumente: %1. Eine Kopie der Zeilen des Projekts, wie sie waren, wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Documents whose files are gone: %1. What was read from them stays until you remove it.</source>
        <translation>Dokumente, deren Dateien es nicht mehr gibt: %1. Was daraus gelesen wurde, bleibt, bis Sie es entfernen.</translation>
    </message>
    <message>
        <source>Remove these documents</source>
        <translation>Diese Dokumente entfernen</translation>
    </message>
    <message>
        <source>Rows that keep what was decided about them: %1.</source>
        <translation>Zeilen, die behalten, was über sie entschieden wurde: %1.</translation>
    </message>
    <message>
        <source>Rows that were decided about and are not in the file any more: %1. A copy of the project&apos;s rows as they were is kept.</source>
        <translation>Zeilen, über die entschieden war und die nicht mehr in der Datei stehen: %1. Eine Kopie der Zeilen des Projekts, wie sie waren, wird aufgehoben.</translation>
    </message>
    <message>
        <source>Files or rows not taken: %1. “Not taken” below says why.</source>
        <translation>Nicht übernommene Dateien oder Zeilen: %1. Warum, steht unten unter „Nicht übernommen“.</translation>
    </message>
</context>
<context>
    <name>fts::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Diesen Vorgang anhalten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fts::JudgedQuestions</name>
    <message>
        <source>▲ better</source>
        <translation>▲ besser</translation>
    </message>
    <message>
        <source>▼ worse</source>
        <translation>▼ schlechter</translation>
    </message>
    <message>
        <source>= as before</source>
        <translation>= wie zuvor</translation>
    </message>
</context>
<context>
    <name>fts::KeyLine</name>
    <message>
        <source>Key of the address</source>
        <translation>Schlüssel der Adresse</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Passwort der Datenbank</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Schlüssel:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>Where the key is kept</source>
        <translation>Wo der Schlüssel gespeichert wird</translation>
    </message>
    <message>
        <source>Where the password is kept</source>
        <translation>Wo das Passwort gespeichert wird</translation>
    </message>
    <message>
        <source>It is never written into the project.</source>
        <translation>Wird nie ins Projekt geschrieben.</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Keep it in an encrypted file</source>
        <translation>In verschlüsselter Datei aufbewahren</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget the key of this address</source>
        <translation>Den Schlüssel dieser Adresse vergessen</translation>
    </message>
    <message>
        <source>Forget the password of this database</source>
        <translation>Das Passwort dieser Datenbank vergessen</translation>
    </message>
    <message>
        <source>Only if the address asks for one</source>
        <translation>Nur wenn die Adresse einen verlangt</translation>
    </message>
    <message>
        <source>Only if the database asks for one</source>
        <translation>Nur wenn die Datenbank eines verlangt</translation>
    </message>
    <message>
        <source>Keep it in the desktop’s keyring</source>
        <translation>Im Schlüsselbund des Desktops aufbewahren</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>Bekannt: %1</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Key that programs have to send</source>
        <translation>Schlüssel, den Programme senden müssen</translation>
    </message>
    <message>
        <source>Forget the key of the server</source>
        <translation>Den Schlüssel des Servers vergessen</translation>
    </message>
    <message>
        <source>Without one, none is asked for</source>
        <translation>Ohne wird keiner verlangt</translation>
    </message>
</context>
<context>
    <name>fts::Legend</name>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
</context>
<context>
    <name>fts::LengthHistogram</name>
    <message>
        <source>How long the texts are</source>
        <translation>Länge der Texte</translation>
    </message>
    <message>
        <source>Half of the questions have at most %1 tokens, half of the passages at most %2; the longest text has %3.</source>
        <translation>Die Hälfte der Fragen hat höchstens %1 Token, die Hälfte der Abschnitte höchstens %2; der längste Text hat %3.</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>fts::LimitTable</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>What each limit costs</source>
        <translation>Was jede Grenze kostet</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>Längster Text</translation>
    </message>
    <message>
        <source>Passages cut</source>
        <translation>Gekürzte Abschnitte</translation>
    </message>
    <message>
        <source>Text not seen</source>
        <translation>Ungesehener Text</translation>
    </message>
    <message>
        <source>Time of training</source>
        <translation>Trainingsdauer</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>✓ %1 (chosen)</source>
        <translation>✓ %1 (gewählt)</translation>
    </message>
</context>
<context>
    <name>fts::LivePage</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Nothing has been trained yet. Choose how to train; the curves of the training then appear here as it goes.</source>
        <translation>Noch wurde nichts trainiert. Wählen Sie, wie trainiert werden soll; die Kurven erscheinen dann hier, während das Training läuft.</translation>
    </message>
    <message>
        <source>&amp;Choose the settings</source>
        <translation>Ei&amp;nstellungen wählen</translation>
    </message>
    <message>
        <source>The training program ended unexpectedly, before the first step. Start the training again.</source>
        <translation>Das Trainingsprogramm wurde unerwartet beendet, noch vor dem ersten Schritt. Starten Sie das Training noch einmal.</translation>
    </message>
    <message>
        <source>The training was stopped before its first step.</source>
        <translation>Das Training wurde vor seinem ersten Schritt angehalten.</translation>
    </message>
    <message>
        <source>&amp;Resume training</source>
        <translation>Training &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Measure the result</source>
        <translation>Ergebnis &amp;messen</translation>
    </message>
    <message>
        <source>The training has to end first.</source>
        <translation>Zuerst muss das Training beendet sein.</translation>
    </message>
    <message>
        <source>No training has come to its end yet.</source>
        <translation>Noch ist kein Training abgeschlossen.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>wird gestartet</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>The model learns from your pairs. The training goes on even if you close this window.</source>
        <translation>Das Modell lernt aus Ihren Paaren. Das Training läuft weiter, auch wenn Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>Takes %1.</source>
        <translation>Dauert %1.</translation>
    </message>
    <message>
        <source>See the res&amp;ult</source>
        <translation>E&amp;rgebnis ansehen</translation>
    </message>
    <message>
        <source>The model learns from your questions and their SQL. The training goes on even if you close this window.</source>
        <translation>Das Modell lernt aus Ihren Fragen und deren SQL. Das Training läuft weiter, auch wenn Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>The student learns from the teacher&apos;s answers. The training goes on even if you close this window.</source>
        <translation>Der Schüler lernt aus den Antworten des Lehrers. Das Training geht weiter, auch wenn Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>The job at the address is %1 now, as it says itself.</source>
        <translation>Der Auftrag an der Adresse ist jetzt nach deren eigenen Worten „%1“.</translation>
    </message>
    <message>
        <source>&amp;Cancel the job</source>
        <translation>Auftrag ab&amp;brechen</translation>
    </message>
</context>
<context>
    <name>fts::LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>D&amp;iagnose kopieren</translation>
    </message>
    <message>
        <source>Versions, system, settings and the newest lines, without secrets</source>
        <translation>Versionen, System, Einstellungen und die neuesten Zeilen, ohne vertrauliche Daten</translation>
    </message>
    <message>
        <source>Also in %1</source>
        <translation>Auch in %1</translation>
    </message>
</context>
<context>
    <name>fts::LongRuns</name>
    <message>
        <source>Work on the project &quot;%1&quot; is under way</source>
        <translation>Am Projekt „%1“ wird gearbeitet</translation>
    </message>
    <message>
        <source>Project &quot;%1&quot;.</source>
        <translation>Projekt „%1“.</translation>
    </message>
</context>
<context>
    <name>fts::MachineLine</name>
    <message>
        <source>Looking at what this machine can compute on …</source>
        <translation>Es wird geprüft, worauf dieser Rechner rechnen kann …</translation>
    </message>
    <message>
        <source>What this machine can compute on is not known yet.</source>
        <translation>Worauf dieser Rechner rechnen kann, ist noch nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>fts::MainWindow</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>Measuring the result</source>
        <translation>Ergebnis wird gemessen</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Measuring how long training will take</source>
        <translation>Trainingsdauer wird gemessen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Opened the project %1</source>
        <translation>Projekt %1 geöffnet</translation>
    </message>
    <message>
        <source>Finetune Studio</source>
        <translation>Finetune Studio</translation>
    </message>
    <message>
        <source>%1[*] – Finetune Studio</source>
        <translation>%1[*] – Finetune Studio</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Finetune Studio projects (*.ftproj)</source>
        <translation>Finetune-Studio-Projekte (*.ftproj)</translation>
    </message>
    <message>
        <source>Files are still being imported. If you close now, the files that are already in stay, and the one at hand is left out.</source>
        <translation>Es werden noch Dateien importiert. Wenn Sie jetzt schließen, bleiben die schon importierten erhalten, und die gerade gelesene wird ausgelassen.</translation>
    </message>
    <message>
        <source>Stop importing and close</source>
        <translation>Import anhalten und schließen</translation>
    </message>
    <message>
        <source>The work goes on without the window (%1). Open the project again at any time to see how it stands.</source>
        <translation>Der Vorgang läuft auch ohne das Fenster weiter (%1). Sie können das Projekt jederzeit wieder öffnen und sehen, wie es steht.</translation>
    </message>
    <message>
        <source>Close, let it go on</source>
        <translation>Schließen, weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Close Finetune Studio</source>
        <translation>Finetune Studio schließen</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Noch kein Projekt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>&amp;About Finetune Studio</source>
        <translation>&amp;Über Finetune Studio</translation>
    </message>
    <message>
        <source>About Finetune Studio</source>
        <translation>Über Finetune Studio</translation>
    </message>
    <message>
        <source>Finetune Studio %1</source>
        <translation>Finetune Studio %1</translation>
    </message>
    <message>
        <source>Fine-tunes models on your own text and tells you whether they got better.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Made with Qt %1 (GNU Lesser General Public License), PyTorch (BSD), SQLite and others; the file LICENSES.md lists them all.</source>
        <translation>Stimmt Modelle auf Ihren eigenen Text fein ab und sagt Ihnen, ob sie besser geworden sind.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.

Erstellt mit Qt %1 (GNU Lesser General Public License), PyTorch (BSD), SQLite und anderen; die Datei LICENSES.md führt alle auf.</translation>
    </message>
    <message>
        <source>Making questions</source>
        <translation>Fragen werden erstellt</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>Das Modell wird gefragt</translation>
    </message>
    <message>
        <source>Try a &amp;sample: search</source>
        <translation>Beispiel ausprobieren: S&amp;uche</translation>
    </message>
    <message>
        <source>Try a sample: SQ&amp;L</source>
        <translation>Beispiel ausprobieren: SQ&amp;L</translation>
    </message>
    <message>
        <source>Stop serving and open the other</source>
        <translation>Bereitstellen beenden und das andere öffnen</translation>
    </message>
    <message>
        <source>Stop serving and close the project</source>
        <translation>Bereitstellen beenden und das Projekt schließen</translation>
    </message>
    <message>
        <source>Stop serving and open the sample</source>
        <translation>Bereitstellen beenden und das Beispiel öffnen</translation>
    </message>
    <message>
        <source>Asking the teacher</source>
        <translation>Der Lehrer wird gefragt</translation>
    </message>
    <message>
        <source>Answering a question</source>
        <translation>Eine Frage wird beantwortet</translation>
    </message>
    <message>
        <source>Models of this project are being served. If you close it now, programs that ask them get no more answers.</source>
        <translation>Modelle dieses Projekts werden bereitgestellt. Wenn Sie es jetzt schließen, bekommen Programme, die sie fragen, keine Antworten mehr.</translation>
    </message>
    <message>
        <source>Stop serving and close</source>
        <translation>Bereitstellen beenden und schließen</translation>
    </message>
    <message>
        <source>Files are still being imported. Stop that first, or wait for its end.</source>
        <translation>Es werden noch Dateien importiert. Brechen Sie das zuerst ab, oder warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Stop serving and put the copy back</source>
        <translation>Bereitstellen beenden und die Kopie zurückholen</translation>
    </message>
    <message>
        <source>Putting the copy back …</source>
        <translation>Die Kopie wird zurückgeholt …</translation>
    </message>
    <message>
        <source>Put back a copy of the project %1</source>
        <translation>Kopie des Projekts %1 zurückgeholt</translation>
    </message>
    <message>
        <source>The copy is back. What it replaced is now the newest copy.</source>
        <translation>Die Kopie ist zurückgeholt. Was sie ersetzt hat, ist jetzt die neueste Kopie.</translation>
    </message>
    <message>
        <source>Put &amp;back an earlier copy…</source>
        <translation>Frühere &amp;Kopie zurückholen…</translation>
    </message>
    <message>
        <source>Close without these changes</source>
        <translation>Ohne diese Änderungen schließen</translation>
    </message>
    <message>
        <source>Try a sample: &amp;answers</source>
        <translation>Beispiel ausprobieren: An&amp;tworten</translation>
    </message>
</context>
<context>
    <name>fts::MeasuringPanel</name>
    <message>
        <source>%1 (%2) at %3: %4 requests, with about %5 tokens sent and %6 answered.</source>
        <translation>%1 (%2) unter %3: Anfragen: %4, mit etwa %5 gesendeten und %6 beantworteten Token.</translation>
    </message>
    <message>
        <source>Measuring sends questions, text of your documents and answers elsewhere:</source>
        <translation>Beim Messen gehen Fragen, Text Ihrer Dokumente und Antworten woandershin:</translation>
    </message>
    <message>
        <source>Answers that are there already and are not asked for again: %1.</source>
        <translation>Antworten, die schon da sind und nicht noch einmal erfragt werden: %1.</translation>
    </message>
    <message>
        <source>The program that measures ended unexpectedly. Measure again.</source>
        <translation>Das messende Programm endete unerwartet. Messen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The measuring was stopped.</source>
        <translation>Die Messung wurde angehalten.</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Gutachter</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Tuned student</source>
        <translation>Trainierter Schüler</translation>
    </message>
    <message>
        <source>Naive student</source>
        <translation>Naiver Schüler</translation>
    </message>
    <message>
        <source>Sen&amp;d them and measure</source>
        <translation>Senden und &amp;messen</translation>
    </message>
</context>
<context>
    <name>fts::MetricBars</name>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>&amp;Measure:</source>
        <translation>&amp;Maß:</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>Feinabgestimmtes Modell</translation>
    </message>
    <message>
        <source>By words alone</source>
        <translation>Nur Wortsuche</translation>
    </message>
    <message>
        <source>Tuned model and words</source>
        <translation>Feinabgestimmt mit Wortsuche</translation>
    </message>
</context>
<context>
    <name>fts::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;Make project</source>
        <translation>Projekt &amp;anlegen</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>Mein Projekt</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder the project goes into</source>
        <translation>Ordner für das Projekt wählen</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Name des Projekts</translation>
    </message>
    <message>
        <source>Folder the project goes into</source>
        <translation>Ordner für das Projekt</translation>
    </message>
    <message>
        <source>What the project is for</source>
        <translation>Zweck des Projekts</translation>
    </message>
    <message>
        <source>Give the whole path of the folder the project goes into.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners für das Projekt an.</translation>
    </message>
    <message>
        <source>There is already something at %1. Choose another name.</source>
        <translation>Unter %1 gibt es schon etwas. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Everything of the project will be in %1.</source>
        <translation>Das ganze Projekt wird in %1 liegen.</translation>
    </message>
    <message>
        <source>Give the project a name that a folder can have, without a slash.</source>
        <translation>Geben Sie dem Projekt einen Namen, den ein Ordner haben kann, ohne Schrägstrich.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;In folder:</source>
        <translation>&amp;Im Ordner:</translation>
    </message>
    <message>
        <source>&amp;What for:</source>
        <translation>&amp;Zweck:</translation>
    </message>
</context>
<context>
    <name>fts::Notice</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy the details of this message</source>
        <translation>Details dieser Meldung kopieren</translation>
    </message>
</context>
<context>
    <name>fts::Page</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>fts::PairExport</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save the pairs that are used for other programs</source>
        <translation>Die verwendeten Paare für andere Programme speichern</translation>
    </message>
    <message>
        <source>Save the pairs</source>
        <translation>Paare speichern</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>paare</translation>
    </message>
    <message>
        <source>Pairs written to %1: %2.</source>
        <translation>Paare nach %1 geschrieben: %2.</translation>
    </message>
</context>
<context>
    <name>fts::PairView</name>
    <message>
        <source>Find pairs that hold these words</source>
        <translation>Paare mit diesen Wörtern suchen</translation>
    </message>
    <message>
        <source>Words of a question or a passage</source>
        <translation>Wörter einer Frage oder eines Abschnitts</translation>
    </message>
    <message>
        <source>Questions and the passages that answer them</source>
        <translation>Fragen und die Abschnitte, die sie beantworten</translation>
    </message>
    <message>
        <source>Which pairs are shown</source>
        <translation>Welche Paare angezeigt werden</translation>
    </message>
    <message>
        <source>It stays left out: the same question or passage is also in the part that is kept apart, and a verdict on what was learned would be worth nothing.</source>
        <translation>Es bleibt ausgelassen: Dieselbe Frage oder derselbe Abschnitt steht auch in dem Teil, der zurückgehalten wird, und ein Urteil über Gelerntes wäre nichts wert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pairs</source>
        <translation>
            <numerusform>%1 von %Ln Paar</numerusform>
            <numerusform>%1 von %Ln Paaren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>F&amp;rage</translation>
    </message>
    <message>
        <source>Question of the chosen pair</source>
        <translation>Frage des gewählten Paars</translation>
    </message>
    <message>
        <source>Choose a pair to read it in full.</source>
        <translation>Wählen Sie ein Paar, um es ganz zu lesen.</translation>
    </message>
    <message>
        <source>Passa&amp;ge that answers it</source>
        <translation>Abs&amp;chnitt mit der Antwort</translation>
    </message>
    <message>
        <source>Use the chosen pairs</source>
        <translation>Gewählte Paare verwenden</translation>
    </message>
    <message>
        <source>Leave the chosen pairs out</source>
        <translation>Gewählte Paare auslassen</translation>
    </message>
    <message>
        <source>Save ques&amp;tion</source>
        <translation>Frage s&amp;peichern</translation>
    </message>
    <message>
        <source>Save the edited question</source>
        <translation>Geänderte Frage speichern</translation>
    </message>
    <message>
        <source>%1 pairs are chosen.</source>
        <translation>%1 Paare sind gewählt.</translation>
    </message>
    <message>
        <source>Passage of the chosen pair</source>
        <translation>Abschnitt des gewählten Paars</translation>
    </message>
</context>
<context>
    <name>fts::PassageModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>fts::PassagesView</name>
    <message>
        <source>Document whose passages are shown</source>
        <translation>Dokument, dessen Abschnitte gezeigt werden</translation>
    </message>
    <message>
        <source>Document:</source>
        <translation>Dokument:</translation>
    </message>
    <message>
        <source>Next that is cut</source>
        <translation>Nächster gekürzter</translation>
    </message>
    <message>
        <source>Shows the next passage of which the model does not see all.</source>
        <translation>Zeigt den nächsten Abschnitt, von dem das Modell nicht alles sieht.</translation>
    </message>
    <message>
        <source>Passages of the document</source>
        <translation>Abschnitte des Dokuments</translation>
    </message>
    <message>
        <source>The chosen passage as the model is given it</source>
        <translation>Der gewählte Abschnitt, wie das Modell ihn bekommt</translation>
    </message>
    <message>
        <source>The document is being divided.</source>
        <translation>Das Dokument wird geteilt.</translation>
    </message>
    <message numerus="yes">
        <source>The document becomes %Ln passages of at most %1 tokens.</source>
        <translation>
            <numerusform>Das Dokument wird zu %Ln Abschnitt mit höchstens %1 Token.</numerusform>
            <numerusform>Das Dokument wird zu %Ln Abschnitten mit höchstens je %1 Token.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model sees each of them to its end.</source>
        <translation>Das Modell sieht jeden davon bis zum Ende.</translation>
    </message>
    <message>
        <source>Passages of which the model does not see all: %1. It sees %2 tokens of a text, its own signs among them; what is past them is grey.</source>
        <translation>Abschnitte, von denen das Modell nicht alles sieht: %1. Es sieht %2 Token eines Textes, seine eigenen Zeichen eingerechnet; was danach kommt, ist grau.</translation>
    </message>
    <message>
        <source>Only the beginning of this long document is shown.</source>
        <translation>Von diesem langen Dokument wird nur der Anfang gezeigt.</translation>
    </message>
</context>
<context>
    <name>fts::PasswordDialog</name>
    <message>
        <source>Password of the file of keys</source>
        <translation>Passwort der Schlüsseldatei</translation>
    </message>
    <message>
        <source>Password for the file of keys</source>
        <translation>Passwort für die Schlüsseldatei</translation>
    </message>
    <message>
        <source>Your keys are in a file that is encrypted with a password. It is asked for once, until the program ends.</source>
        <translation>Ihre Schlüssel liegen in einer Datei, die mit einem Passwort verschlüsselt ist. Es wird einmal erfragt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Your keys will be in a file that is encrypted with this password. The password is kept nowhere: without it, the keys have to be entered again.</source>
        <translation>Ihre Schlüssel werden in einer Datei liegen, die mit diesem Passwort verschlüsselt ist. Das Passwort wird nirgends gespeichert: Ohne es müssen die Schlüssel neu eingegeben werden.</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>The same &amp;again:</source>
        <translation>Noch ein&amp;mal:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>&amp;Verschlüsseln</translation>
    </message>
    <message>
        <source>The two are not the same. Type the password again.</source>
        <translation>Die beiden stimmen nicht überein. Geben Sie das Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>&amp;Go on without the file</source>
        <translation>&amp;Ohne die Datei weiter</translation>
    </message>
</context>
<context>
    <name>fts::PlotCanvas</name>
    <message>
        <source>All curves with values are hidden. Tick one below the plot.</source>
        <translation>Alle Kurven mit Werten sind ausgeblendet. Haken Sie unter dem Diagramm eine an.</translation>
    </message>
    <message>
        <source>%1 (at step %2)</source>
        <translation>%1 (bei Schritt %2)</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1, smoothed %2</source>
        <translation>%1, geglättet %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fts::PlotView</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>There are no values yet. They appear here as soon as the first is known.</source>
        <translation>Noch gibt es keine Werte. Sie erscheinen hier, sobald der erste bekannt ist.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Zoom: turn the wheel, drag a rectangle, or press + and −. Over the numbers of an axis the wheel zooms that axis only.&lt;/p&gt;&lt;p&gt;Move: drag with the middle button or with Shift, or press the arrow keys.&lt;/p&gt;&lt;p&gt;Values at a step: point at it, or hold Ctrl and press the left and right arrow keys.&lt;/p&gt;&lt;p&gt;Show all: double click, or press 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zoomen: das Mausrad drehen, ein Rechteck aufziehen oder + und − drücken. Über den Zahlen einer Achse zoomt das Rad nur diese Achse.&lt;/p&gt;&lt;p&gt;Verschieben: mit der mittleren Maustaste oder mit Umschalt ziehen oder die Pfeiltasten drücken.&lt;/p&gt;&lt;p&gt;Werte bei einem Schritt: darauf zeigen oder Strg halten und die Pfeiltasten links und rechts drücken.&lt;/p&gt;&lt;p&gt;Alles anzeigen: doppelklicken oder 0 drücken.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Logarithmic &amp;values</source>
        <translation>&amp;Werte logarithmisch</translation>
    </message>
    <message>
        <source>Ignore &amp;outliers</source>
        <translation>&amp;Ausreißer ignorieren</translation>
    </message>
    <message>
        <source>Smooth by a moving &amp;average</source>
        <translation>Mit gleitendem &amp;Mittelwert glätten</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1, plot</source>
        <translation>%1, Diagramm</translation>
    </message>
    <message>
        <source>Logarithmic st&amp;eps</source>
        <translation>S&amp;chritte logarithmisch</translation>
    </message>
    <message>
        <source>Smoo&amp;thing:</source>
        <translation>G&amp;lättung:</translation>
    </message>
</context>
<context>
    <name>fts::ProjectSession</name>
    <message>
        <source>another window</source>
        <translation>ein anderes Fenster</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>ein anderes Programm</translation>
    </message>
    <message>
        <source>%1, process %2 on %3, since %4</source>
        <translation>%1, Prozess %2 auf %3, seit %4</translation>
    </message>
    <message>
        <source>Someone else is editing this project (%1), so you can look but not change anything here. Close it there, then open it here again.</source>
        <translation>Dieses Projekt wird woanders bearbeitet (%1), deshalb können Sie hier alles ansehen, aber nichts ändern. Schließen Sie es dort und öffnen Sie es hier noch einmal.</translation>
    </message>
</context>
<context>
    <name>fts::ProjectView</name>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close the project; it stays as a draft</source>
        <translation>Projekt schließen; es bleibt als Entwurf erhalten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>The program that does the work ended unexpectedly. What was kept is safe, and the work can be started again.</source>
        <translation>Das ausführende Programm wurde unerwartet beendet. Gesichertes ist nicht verloren, und der Vorgang kann noch einmal gestartet werden.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Go to the key</source>
        <translation>Zum Schlüssel</translation>
    </message>
</context>
<context>
    <name>fts::QuestionModel</name>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Place of the right passage</source>
        <translation>Platz des richtigen Abschnitts</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>With the base model → with the tuned model. “Not found” is not among the first %1.</source>
        <translation>Mit dem Ausgangsmodell → mit dem feinabgestimmten Modell. „Nicht gefunden“ heißt: nicht unter den ersten %1.</translation>
    </message>
    <message>
        <source>never found</source>
        <translation>nie gefunden</translation>
    </message>
</context>
<context>
    <name>fts::QuestionsLeftOut</name>
    <message numerus="yes">
        <source>%Ln pairs are left out.</source>
        <translation>
            <numerusform>%Ln Paar ist ausgelassen.</numerusform>
            <numerusform>%Ln Paare sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>fts::QuestionsView</name>
    <message>
        <source>The base model finds</source>
        <translation>Das Ausgangsmodell findet</translation>
    </message>
    <message>
        <source>The tuned model finds</source>
        <translation>Das feinabgestimmte Modell findet</translation>
    </message>
    <message>
        <source>Never found</source>
        <translation>Nie gefunden</translation>
    </message>
    <message>
        <source>(no longer in the project)</source>
        <translation>(nicht mehr im Projekt)</translation>
    </message>
</context>
<context>
    <name>fts::RagFigures</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>How each model answered</source>
        <translation>Wie jedes Modell geantwortet hat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Seconds an answer</source>
        <translation>Sekunden je Antwort</translation>
    </message>
    <message>
        <source>Answers judged for faithfulness</source>
        <translation>Auf Treue beurteilte Antworten</translation>
    </message>
    <message>
        <source>Naive student</source>
        <translation>Naiver Schüler</translation>
    </message>
    <message>
        <source>Tuned student</source>
        <translation>Trainierter Schüler</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Found nothing</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Of the answers that say something. One that the judge gave no readable word on is in no figure.</source>
        <translation>Von den Antworten, die etwas aussagen. Eine, zu der der Gutachter kein lesbares Wort gab, geht in keine Zahl ein.</translation>
    </message>
</context>
<context>
    <name>fts::RagQuestionModel</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>%1, found nothing</source>
        <translation>%1, nichts gefunden</translation>
    </message>
    <message>
        <source>never right</source>
        <translation>nie richtig</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Naive student</source>
        <translation>Naiver Schüler</translation>
    </message>
    <message>
        <source>Tuned student</source>
        <translation>Trainierter Schüler</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>fts::RagQuestionsView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(no answer)</source>
        <translation>(keine Antwort)</translation>
    </message>
    <message>
        <source>What it says, by the passages:</source>
        <translation>Was sie sagt, nach den Abschnitten:</translation>
    </message>
    <message>
        <source>What it says, by the answer to compare with:</source>
        <translation>Was sie sagt, nach der Vergleichsantwort:</translation>
    </message>
    <message>
        <source>Never right</source>
        <translation>Nie richtig</translation>
    </message>
    <message>
        <source>What the models answered and what the judge says of it</source>
        <translation>Was die Modelle geantwortet haben und was der Gutachter dazu sagt</translation>
    </message>
    <message>
        <source>Answer to compare with</source>
        <translation>Vergleichsantwort</translation>
    </message>
    <message>
        <source>Tuned student</source>
        <translation>Trainierter Schüler</translation>
    </message>
    <message>
        <source>Naive student</source>
        <translation>Naiver Schüler</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>No question is called better or worse, since the judge gave no word that could be read on both students.</source>
        <translation>Keine Frage wird besser oder schlechter genannt, denn der Gutachter hat zu keiner ein lesbares Wort über beide Schüler gesagt.</translation>
    </message>
    <message>
        <source>No question is called better or worse, since this judge is not reliable. Its figures and marks are shown, but say little.</source>
        <translation>Keine Frage wird besser oder schlechter genannt, denn dieser Gutachter ist nicht verlässlich. Seine Zahlen und Zeichen werden gezeigt, sagen aber wenig.</translation>
    </message>
    <message>
        <source>Whether the passages found help to arrive at it:</source>
        <translation>Ob die gefundenen Abschnitte helfen, zu ihr zu kommen:</translation>
    </message>
    <message>
        <source>Passage %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>Questions it would answer, and how near they come to this one:</source>
        <translation>Fragen, die sie beantworten würde, und wie nahe sie dieser kommen:</translation>
    </message>
    <message>
        <source>%1 (it evades)</source>
        <translation>%1 (sie weicht aus)</translation>
    </message>
    <message>
        <source>What the answer to compare with says, by this one:</source>
        <translation>Was die Vergleichsantwort aussagt, nach dieser:</translation>
    </message>
</context>
<context>
    <name>fts::RankingList</name>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>✓ right: %1</source>
        <translation>✓ richtig: %1</translation>
    </message>
</context>
<context>
    <name>fts::RankingsView</name>
    <message>
        <source>The chosen passage</source>
        <translation>Der gewählte Abschnitt</translation>
    </message>
    <message>
        <source>Choose a passage above to read it in full.</source>
        <translation>Wählen Sie oben einen Abschnitt, um ihn ganz zu lesen.</translation>
    </message>
</context>
<context>
    <name>fts::ResultView</name>
    <message>
        <source>Save the rows as comma-separated values</source>
        <translation>Die Zeilen als kommagetrennte Werte speichern</translation>
    </message>
    <message>
        <source>Rows of the answer</source>
        <translation>Zeilen der Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows in %1 s</source>
        <translation>
            <numerusform>%Ln Zeile in %1 s</numerusform>
            <numerusform>%Ln Zeilen in %1 s</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the rows</source>
        <translation>Die Zeilen speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
    <message>
        <source>Save &amp;as CSV…</source>
        <translation>Als &amp;CSV speichern…</translation>
    </message>
</context>
<context>
    <name>fts::ReviewPanel</name>
    <message>
        <source>Kee&amp;p</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>Aus&amp;lassen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rüc&amp;kgängig</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Decide again as before</source>
        <translation>Wieder wie zuvor entscheiden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Used for: %1</source>
        <translation>Verwendung: %1</translation>
    </message>
</context>
<context>
    <name>fts::ReviewedRowsView</name>
    <message>
        <source>Decided by you</source>
        <translation>Von Ihnen entschieden</translation>
    </message>
</context>
<context>
    <name>fts::RowReviewer</name>
    <message>
        <source>Other work is writing to the project. What you decide is kept, and written as soon as that is done.</source>
        <translation>Eine andere Arbeit schreibt in das Projekt. Was Sie entscheiden, bleibt erhalten und wird geschrieben, sobald sie fertig ist.</translation>
    </message>
</context>
<context>
    <name>fts::RowsView</name>
    <message>
        <source>F&amp;ind:</source>
        <translation>S&amp;uchen:</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>Anzeigen:</translation>
    </message>
</context>
<context>
    <name>fts::RowsWorker</name>
    <message>
        <source>The data is just being changed. Wait until that is done.</source>
        <translation>Die Daten werden gerade geändert. Warten Sie, bis das fertig ist.</translation>
    </message>
    <message>
        <source>The project is being worked on at the moment. Its data can be changed when that has ended or was stopped.</source>
        <translation>Am Projekt läuft gerade ein Vorgang. Die Daten lassen sich ändern, wenn er beendet ist oder angehalten wurde.</translation>
    </message>
</context>
<context>
    <name>fts::RunComparison</name>
    <message>
        <source>These runs have no such curve.</source>
        <translation>Diese Läufe haben keine solche Kurve.</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Abweichende Einstellungen</translation>
    </message>
    <message>
        <source>Settings that differ:</source>
        <translation>Abweichende Einstellungen:</translation>
    </message>
    <message>
        <source>These runs had the same settings.</source>
        <translation>Diese Läufe hatten dieselben Einstellungen.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Curve shown</source>
        <translation>Angezeigte Kurve</translation>
    </message>
    <message>
        <source>Settings of this run:</source>
        <translation>Einstellungen dieses Laufs:</translation>
    </message>
    <message>
        <source>Once both are measured, it is told here whether their results truly differ.</source>
        <translation>Sobald beide gemessen sind, steht hier, ob sich ihre Ergebnisse wirklich unterscheiden.</translation>
    </message>
    <message>
        <source>Curv&amp;e:</source>
        <translation>&amp;Kurve:</translation>
    </message>
</context>
<context>
    <name>fts::RunControls</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Holds the training where it is; nothing is computed meanwhile.</source>
        <translation>Pausiert das Training, wo es gerade ist; solange wird nichts gerechnet.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Goes on after the pause.</source>
        <translation>Setzt das Training nach der Pause fort.</translation>
    </message>
    <message>
        <source>Ends the training and keeps a checkpoint, so that it can go on later.</source>
        <translation>Beendet das Training und sichert einen Zwischenstand, sodass es später weitergehen kann.</translation>
    </message>
    <message>
        <source>Further epochs</source>
        <translation>Weitere Epochen</translation>
    </message>
    <message>
        <source>Further &amp;epochs:</source>
        <translation>Weitere &amp;Epochen:</translation>
    </message>
    <message>
        <source>E&amp;xtend training</source>
        <translation>Training &amp;verlängern</translation>
    </message>
    <message>
        <source>Trains this run&apos;s model further, with a new warm-up.</source>
        <translation>Trainiert das Modell dieses Laufs weiter, mit neuem Aufwärmen.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>St&amp;op, keeping a checkpoint</source>
        <translation>Anhal&amp;ten mit Zwischenstand</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>St&amp;op watching</source>
        <translation>Nicht mehr verf&amp;olgen</translation>
    </message>
    <message>
        <source>Watches the job at the address no longer; the job itself goes on.</source>
        <translation>Verfolgt den Auftrag an der Adresse nicht mehr; der Auftrag selbst läuft weiter.</translation>
    </message>
</context>
<context>
    <name>fts::RunDeletion</name>
    <message>
        <source>Delete a run</source>
        <translation>Einen Lauf löschen</translation>
    </message>
    <message>
        <source>Delete run %1 with its model and its verdict?</source>
        <translation>Lauf %1 mit seinem Modell und seinem Urteil löschen?</translation>
    </message>
    <message>
        <source>This frees %1 and cannot be taken back.</source>
        <translation>Das gibt %1 frei und kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>fts::RunFigures</name>
    <message>
        <source>Figures of both runs</source>
        <translation>Kennzahlen beider Läufe</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>fts::RunHeader</name>
    <message>
        <source>Steps done</source>
        <translation>Erledigte Schritte</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>A run is being prepared</source>
        <translation>Ein Lauf wird vorbereitet</translation>
    </message>
    <message>
        <source>A run is being prepared: %1</source>
        <translation>Ein Lauf wird vorbereitet: %1</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester Wert</translation>
    </message>
</context>
<context>
    <name>fts::RunLog</name>
    <message>
        <source>Messages of the run</source>
        <translation>Meldungen des Laufs</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Meldungen</translation>
    </message>
    <message>
        <source>⚠ Warning: %1</source>
        <translation>⚠ Warnung: %1</translation>
    </message>
</context>
<context>
    <name>fts::RunTableModel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester Wert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Fehlerursache</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Its program ended unexpectedly.</source>
        <translation>Das Programm wurde unerwartet beendet.</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fts::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Nothing has been trained yet. Each training will be listed here.</source>
        <translation>Noch wurde nichts trainiert. Hier wird jedes Training aufgeführt.</translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation>&amp;Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>&amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Gives the project the settings that this run began with.</source>
        <translation>Gibt dem Projekt die Einstellungen, mit denen dieser Lauf begonnen hat.</translation>
    </message>
    <message>
        <source>Copies the table as comma-separated text, for a spreadsheet.</source>
        <translation>Kopiert die Tabelle als kommagetrennten Text, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Run %1 failed. %2</source>
        <translation>Lauf %1 ist fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>Every training of this project. Select two or more to compare them.</source>
        <translation>Alle Trainings dieses Projekts. Wählen Sie zwei oder mehr aus, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>To compare, hold Ctrl and select another.</source>
        <translation>Zum Vergleichen halten Sie Strg und wählen einen weiteren.</translation>
    </message>
    <message>
        <source>&amp;Choose the settings</source>
        <translation>Ei&amp;nstellungen wählen</translation>
    </message>
    <message>
        <source>Sho&amp;w this run</source>
        <translation>Diesen La&amp;uf anzeigen</translation>
    </message>
    <message>
        <source>The project has the settings that run %1 began with.</source>
        <translation>Das Projekt hat jetzt die Einstellungen, mit denen Lauf %1 begonnen hat.</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>&amp;Delete run…</source>
        <translation>Lau&amp;f löschen…</translation>
    </message>
</context>
<context>
    <name>fts::SamplePairs</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 von %2 Token</translation>
    </message>
    <message>
        <source>A pair as the model reads it. A stroke splits a word into the pieces the model knows; names in brackets are signs of its own; what is past the limit is grey.</source>
        <translation>Ein Paar, wie das Modell es liest. Ein Strich teilt ein Wort in die Stücke, die das Modell kennt; Namen in Klammern sind seine eigenen Zeichen; was jenseits der Grenze liegt, ist grau.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Another &amp;pair</source>
        <translation>Anderes &amp;Paar</translation>
    </message>
    <message>
        <source>A pair that is &amp;cut</source>
        <translation>&amp;Gekürztes Paar</translation>
    </message>
    <message>
        <source>Question: %1; passage: %2</source>
        <translation>Frage: %1; Abschnitt: %2</translation>
    </message>
</context>
<context>
    <name>fts::SampleRows</name>
    <message>
        <source>A row as the model reads it. What it learns to write stands on a coloured ground. A stroke splits a word into the pieces the model knows; names in brackets are signs of its own; what is past the limit is grey.</source>
        <translation>Eine Zeile, wie das Modell sie liest. Was es zu schreiben lernt, steht auf farbigem Grund. Ein Strich teilt ein Wort in die Stücke, die das Modell kennt; Namen in Klammern sind seine eigenen Zeichen; was jenseits der Grenze liegt, ist grau.</translation>
    </message>
    <message>
        <source>A row as the model reads it</source>
        <translation>Eine Zeile, wie das Modell sie liest</translation>
    </message>
    <message>
        <source>%1 tokens, more than fit: the row is left out</source>
        <translation>%1 Token, mehr als passen: Die Zeile wird ausgelassen</translation>
    </message>
    <message>
        <source>%1 tokens, of which %2 are learned</source>
        <translation>%1 Token, von denen %2 gelernt werden</translation>
    </message>
    <message>
        <source>An&amp;other row</source>
        <translation>Andere Zei&amp;le</translation>
    </message>
    <message>
        <source>A row that is too lon&amp;g</source>
        <translation>Eine zu lan&amp;ge Zeile</translation>
    </message>
</context>
<context>
    <name>fts::ServeForm</name>
    <message>
        <source>Who can reach the server</source>
        <translation>Wer den Server erreichen kann</translation>
    </message>
    <message>
        <source>Programs on this computer only</source>
        <translation>Nur Programme auf diesem Rechner</translation>
    </message>
    <message>
        <source>Other computers too</source>
        <translation>Auch andere Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The number that is part of the address. 0 takes any that is free.</source>
        <translation>Die Zahl, die zur Adresse gehört. 0 nimmt irgendeine freie.</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>irgendein freier</translation>
    </message>
    <message>
        <source>&amp;Who can reach it:</source>
        <translation>Wer ih&amp;n erreichen kann:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>&amp;Make one</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Make a key that nobody can guess</source>
        <translation>Einen Schlüssel erzeugen, den niemand erraten kann</translation>
    </message>
    <message>
        <source>A key is needed: whoever has it can use the models. What is sent is not encrypted, so only in a network that you trust.</source>
        <translation>Ein Schlüssel ist nötig: Wer ihn hat, kann die Modelle verwenden. Was gesendet wird, ist nicht verschlüsselt, also nur in einem Netz, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>A key is not needed: other computers, and pages in a browser, are refused.</source>
        <translation>Ein Schlüssel ist nicht nötig: Andere Rechner und Seiten in einem Browser werden abgewiesen.</translation>
    </message>
</context>
<context>
    <name>fts::ServePage</name>
    <message>
        <source>Serve</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>Lets other programs ask models of this project, as they ask OpenAI&apos;s, until you stop it or close the project.</source>
        <translation>Andere Programme können Modelle dieses Projekts fragen, wie sie die von OpenAI fragen, bis Sie es beenden oder das Projekt schließen.</translation>
    </message>
    <message>
        <source>Requests and use</source>
        <translation>Anfragen und Verwendung</translation>
    </message>
    <message>
        <source>Re&amp;quests</source>
        <translation>An&amp;fragen</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwendung</translation>
    </message>
    <message>
        <source>Start se&amp;rving</source>
        <translation>Be&amp;reitstellen</translation>
    </message>
    <message>
        <source>Only the one who edits the project can serve its models.</source>
        <translation>Nur wer das Projekt bearbeitet, kann seine Modelle bereitstellen.</translation>
    </message>
    <message>
        <source>Choose a model to serve.</source>
        <translation>Wählen Sie ein Modell, das bereitgestellt werden soll.</translation>
    </message>
    <message>
        <source>The models are being looked at.</source>
        <translation>Die Modelle werden angesehen.</translation>
    </message>
    <message>
        <source>Other computers can only be let in with a key. Type one, or have one made.</source>
        <translation>Andere Rechner können nur mit einem Schlüssel eingelassen werden. Geben Sie einen ein, oder lassen Sie einen erzeugen.</translation>
    </message>
    <message>
        <source>Loading the models</source>
        <translation>Die Modelle werden geladen</translation>
    </message>
    <message>
        <source>Ending, once what is being answered has come to its end</source>
        <translation>Wird beendet, sobald die laufenden Antworten fertig sind</translation>
    </message>
    <message>
        <source>OpenAI&apos;s client (Python)</source>
        <translation>OpenAIs Client (Python)</translation>
    </message>
    <message>
        <source>LlamaIndex (Python)</source>
        <translation>LlamaIndex (Python)</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>wird bereitgestellt</translation>
    </message>
</context>
<context>
    <name>fts::ServedModelsView</name>
    <message>
        <source>The base model, not tuned</source>
        <translation>Das Ausgangsmodell, nicht feinabgestimmt</translation>
    </message>
    <message>
        <source>The encoder that finds passages</source>
        <translation>Der Encoder, der Abschnitte findet</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>The models that are served</source>
        <translation>Die Modelle, die bereitgestellt werden</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Programs call it</source>
        <translation>Programme nennen es</translation>
    </message>
    <message>
        <source>writes texts</source>
        <translation>schreibt Texte</translation>
    </message>
    <message>
        <source>embeds texts</source>
        <translation>bettet Texte ein</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
</context>
<context>
    <name>fts::ServingBar</name>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the server&apos;s address</source>
        <translation>Die Adresse des Servers kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>S&amp;chlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy the key of the server</source>
        <translation>Den Schlüssel des Servers kopieren</translation>
    </message>
    <message>
        <source>S&amp;top serving</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>End the server</source>
        <translation>Den Server beenden</translation>
    </message>
    <message>
        <source>Serving at %1</source>
        <translation>Bereitgestellt unter %1</translation>
    </message>
</context>
<context>
    <name>fts::SkippedModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>fts::SkippedView</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>The last time something was added, this could not be taken:</source>
        <translation>Beim letzten Hinzufügen konnte dies nicht übernommen werden:</translation>
    </message>
    <message numerus="yes">
        <source>The last time something was added, %Ln rows could not be taken. The first of each file:</source>
        <translation>
            <numerusform>Beim letzten Hinzufügen konnte %Ln Zeile nicht übernommen werden. Die ersten jeder Datei:</numerusform>
            <numerusform>Beim letzten Hinzufügen konnten %Ln Zeilen nicht übernommen werden. Die ersten jeder Datei:</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>A&amp;ls CSV speichern…</translation>
    </message>
    <message>
        <source>Password of the protected files:</source>
        <translation>Passwort der geschützten Dateien:</translation>
    </message>
    <message>
        <source>Password of the protected files</source>
        <translation>Passwort der geschützten Dateien</translation>
    </message>
    <message>
        <source>It is tried on all files in this list that want one, and kept nowhere.</source>
        <translation>Es wird an allen Dateien dieser Liste versucht, die eines verlangen, und nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Add them with it</source>
        <translation>Damit hinzufügen</translation>
    </message>
    <message>
        <source>Add the protected files with this password</source>
        <translation>Die geschützten Dateien mit diesem Passwort hinzufügen</translation>
    </message>
    <message>
        <source>Files that this password does not open: %1.</source>
        <translation>Dateien, die dieses Passwort nicht öffnet: %1.</translation>
    </message>
    <message>
        <source>For files without questions and passages, which hold text to make questions of.</source>
        <translation>Für Dateien ohne Fragen und Abschnitte, aus deren Text Fragen erstellt werden.</translation>
    </message>
    <message>
        <source>Add as documents: %1</source>
        <translation>Als Dokumente hinzufügen: %1</translation>
    </message>
    <message>
        <source>The last time something was added, this could not be taken, or only in part or by a guess:</source>
        <translation>Beim letzten Hinzufügen konnte dies nicht, nur zum Teil oder nur mit einer Vermutung übernommen werden:</translation>
    </message>
    <message>
        <source>What was not taken, and why</source>
        <translation>Was nicht übernommen wurde und warum</translation>
    </message>
    <message>
        <source>Copy all that was not taken</source>
        <translation>Alles nicht Übernommene kopieren</translation>
    </message>
    <message>
        <source>Save all that was not taken as CSV</source>
        <translation>Alles nicht Übernommene als CSV speichern</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>nicht übernommen</translation>
    </message>
</context>
<context>
    <name>fts::SnippetsView</name>
    <message>
        <source>LlamaIndex (Python)</source>
        <translation>LlamaIndex (Python)</translation>
    </message>
    <message>
        <source>sentence-transformers (Python)</source>
        <translation>sentence-transformers (Python)</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>PEFT (Python)</source>
        <translation>PEFT (Python)</translation>
    </message>
    <message>
        <source>transformers (Python)</source>
        <translation>transformers (Python)</translation>
    </message>
    <message>
        <source>llama.cpp</source>
        <translation>llama.cpp</translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>llama-cpp-python</source>
        <translation>llama-cpp-python</translation>
    </message>
</context>
<context>
    <name>fts::SourcesView</name>
    <message>
        <source>Passages the answers rest on</source>
        <translation>Abschnitte, auf denen die Antworten beruhen</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>The chosen passage</source>
        <translation>Der gewählte Abschnitt</translation>
    </message>
    <message>
        <source>Choose a passage to read it in full.</source>
        <translation>Wählen Sie einen Abschnitt, um ihn ganz zu lesen.</translation>
    </message>
    <message>
        <source>&amp;Passages the answers rest on, the best first:</source>
        <translation>Abschnitte, auf denen die Antworten beruhen, die &amp;besten zuerst:</translation>
    </message>
</context>
<context>
    <name>fts::Split</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>von Ihnen</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>fts::SqlFigures</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>What went wrong, and how often</source>
        <translation>Was falsch war, und wie oft</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>Feinabgestimmtes Modell</translation>
    </message>
    <message>
        <source>Tuned model, held to the tables</source>
        <translation>Feinabgestimmtes Modell, an die Tabellen gebunden</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was falsch war</translation>
    </message>
    <message>
        <source>Held to the tables</source>
        <translation>An Tabellen gebunden</translation>
    </message>
</context>
<context>
    <name>fts::SqlQuestionModel</name>
    <message>
        <source>never right</source>
        <translation>nie richtig</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>Feinabgestimmtes Modell</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>fts::SqlQuestionsView</name>
    <message>
        <source>Never right</source>
        <translation>Nie richtig</translation>
    </message>
    <message>
        <source>The known SQL and what the models wrote</source>
        <translation>Das bekannte SQL und was die Modelle schrieben</translation>
    </message>
    <message>
        <source>(no longer in the project)</source>
        <translation>(nicht mehr im Projekt)</translation>
    </message>
    <message>
        <source>Known SQL</source>
        <translation>Bekanntes SQL</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>Feinabgestimmtes Modell</translation>
    </message>
    <message>
        <source>Tuned model, held to the tables</source>
        <translation>Feinabgestimmtes Modell, an die Tabellen gebunden</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>fts::SqlRowView</name>
    <message>
        <source>Find questions that hold these words</source>
        <translation>Fragen finden, die diese Wörter enthalten</translation>
    </message>
    <message>
        <source>Words of a question or its SQL</source>
        <translation>Wörter einer Frage oder ihres SQL</translation>
    </message>
    <message>
        <source>Which questions are shown</source>
        <translation>Welche Fragen gezeigt werden</translation>
    </message>
    <message>
        <source>Questions and the SQL that answers them</source>
        <translation>Fragen und das SQL, das sie beantwortet</translation>
    </message>
    <message>
        <source>Choose a question above to read it with its tables.</source>
        <translation>Wählen Sie oben eine Frage, um sie mit ihren Tabellen zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions</source>
        <translation>
            <numerusform>%Ln Frage</numerusform>
            <numerusform>%Ln Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln questions</source>
        <translation>
            <numerusform>%1 von %Ln Frage</numerusform>
            <numerusform>%1 von %Ln Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>From: %1, %2</source>
        <translation>Aus: %1, %2</translation>
    </message>
    <message>
        <source>Judged on the database %1</source>
        <translation>Gemessen an der Datenbank %1</translation>
    </message>
    <message>
        <source>S&amp;QL that answers it</source>
        <translation>S&amp;QL mit der Antwort</translation>
    </message>
    <message>
        <source>SQL of the chosen question</source>
        <translation>SQL der gewählten Frage</translation>
    </message>
    <message>
        <source>The SQL can be edited here.</source>
        <translation>Das SQL kann hier bearbeitet werden.</translation>
    </message>
    <message>
        <source>Question and &amp;tables</source>
        <translation>Frage und Tab&amp;ellen</translation>
    </message>
    <message>
        <source>Use the chosen questions</source>
        <translation>Die gewählten Fragen verwenden</translation>
    </message>
    <message>
        <source>Leave the chosen questions out</source>
        <translation>Die gewählten Fragen auslassen</translation>
    </message>
    <message>
        <source>Save SQL</source>
        <translation>SQL speichern</translation>
    </message>
    <message>
        <source>Save the edited SQL</source>
        <translation>Das bearbeitete SQL speichern</translation>
    </message>
    <message>
        <source>%1 questions are chosen.</source>
        <translation>%1 Fragen sind gewählt.</translation>
    </message>
    <message>
        <source>It stays left out: it is there twice, or its tables or its SQL are also in the part that is kept apart, and a verdict on what was learned would be worth nothing.</source>
        <translation>Es bleibt ausgelassen: Es ist doppelt da, oder seine Tabellen oder sein SQL stehen auch in dem Teil, der zurückgehalten wird, und ein Urteil über Gelerntes wäre nichts wert.</translation>
    </message>
    <message>
        <source>The chosen question with its tables</source>
        <translation>Die gewählte Frage mit ihren Tabellen</translation>
    </message>
</context>
<context>
    <name>fts::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Finetune Studio</source>
        <translation>Finetune Studio</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Go on with a project on this computer</source>
        <translation>Mit einem Projekt auf diesem Rechner weitermachen</translation>
    </message>
    <message>
        <source>See the whole way in under five minutes, with a small text that comes with the program</source>
        <translation>Den ganzen Weg in unter fünf Minuten sehen, mit einem kleinen Text, der dem Programm beiliegt</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>&amp;Remove from this list</source>
        <translation>Aus dieser &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>Finetune Studio fine-tunes a model on your own text and tells you whether it got better. Training and measuring happen on this computer; your text leaves it only if you name the address of a model elsewhere.</source>
        <translation>Finetune Studio stimmt ein Modell auf Ihren eigenen Text fein ab und sagt Ihnen, ob es besser geworden ist. Trainiert und gemessen wird auf diesem Rechner; Ihr Text verlässt ihn nur, wenn Sie die Adresse eines Modells anderswo nennen.</translation>
    </message>
    <message>
        <source>Begin with your own documents, questions and passages, or questions and SQL</source>
        <translation>Mit eigenen Dokumenten, Fragen und Abschnitten oder Fragen und SQL beginnen</translation>
    </message>
    <message>
        <source>&amp;Try a sample: search</source>
        <translation>Beispiel aus&amp;probieren: Suche</translation>
    </message>
    <message>
        <source>Try a sample: S&amp;QL</source>
        <translation>Beispiel ausprobieren: S&amp;QL</translation>
    </message>
    <message>
        <source>The whole way for a model that writes SQL, with questions and a database that come along</source>
        <translation>Der ganze Weg für ein Modell, das SQL schreibt, mit Fragen und einer Datenbank, die dem Programm beiliegen</translation>
    </message>
    <message>
        <source>Try a sample: &amp;answers</source>
        <translation>Beispiel ausprobieren: An&amp;tworten</translation>
    </message>
    <message>
        <source>The whole way for a model that learns to answer from documents as another one does, in about ten minutes</source>
        <translation>Der ganze Weg für ein Modell, das lernt, aus Dokumenten zu antworten wie ein anderes, in etwa zehn Minuten</translation>
    </message>
    <message>
        <source>Put &amp;back an earlier copy…</source>
        <translation>Frühere &amp;Kopie zurückholen…</translation>
    </message>
</context>
<context>
    <name>fts::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>fts::TablesView</name>
    <message>
        <source>Tables of the database</source>
        <translation>Tabellen der Datenbank</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables; there are more than can be shown.</source>
        <translation>
            <numerusform>%Ln Tabelle; es gibt mehr, als gezeigt werden können.</numerusform>
            <numerusform>%Ln Tabellen; es gibt mehr, als gezeigt werden können.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables</source>
        <translation>
            <numerusform>%Ln Tabelle</numerusform>
            <numerusform>%Ln Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a double click puts a name into the SQL.</source>
        <translation>Die Eingabetaste oder ein Doppelklick setzt einen Namen in das SQL ein.</translation>
    </message>
</context>
<context>
    <name>fts::TeacherPanel</name>
    <message>
        <source>Says what would be sent and what it costs, before anything is.</source>
        <translation>Sagt, was gesendet würde und was es kostet, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>How much the teacher answers</source>
        <translation>Wie viel der Lehrer beantwortet</translation>
    </message>
    <message>
        <source>No question is answered yet: the student learns from the answers.</source>
        <translation>Noch ist keine Frage beantwortet: Der Schüler lernt aus den Antworten.</translation>
    </message>
    <message>
        <source>Conversations to learn from: %1. To choose by: %2.</source>
        <translation>Gespräche zum Lernen: %1. Zum Auswählen: %2.</translation>
    </message>
    <message>
        <source>Not all questions were answered. What was answered is kept and not paid for again; ask again to go on.</source>
        <translation>Nicht alle Fragen wurden beantwortet. Was beantwortet ist, bleibt und wird nicht noch einmal bezahlt; fragen Sie erneut, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Questions: %1. Answers that are there already: %2.</source>
        <translation>Fragen: %1. Antworten, die schon da sind: %2.</translation>
    </message>
    <message>
        <source>Requests to the model on this machine: %1. No text leaves it.</source>
        <translation>Anfragen an das Modell auf diesem Rechner: %1. Kein Text verlässt ihn.</translation>
    </message>
    <message>
        <source>Requests to send to %1, with text of your documents: %2. Tokens: about %3 sent and %4 answered.</source>
        <translation>Anfragen an %1, mit Text Ihrer Dokumente: %2. Token: etwa %3 gesendet und %4 beantwortet.</translation>
    </message>
    <message>
        <source>Answer them</source>
        <translation>Beantworten</translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Questions answered: %1 of %2. Of these the teacher found no answer in the passages to %3.</source>
        <translation>Beantwortete Fragen: %1 von %2. Zu %3 davon fand der Lehrer keine Antwort in den Abschnitten.</translation>
    </message>
    <message>
        <source>Conversations left out: %1; the list tells why.</source>
        <translation>Ausgelassene Gespräche: %1; die Liste sagt, warum.</translation>
    </message>
    <message>
        <source>Requests that were not made or got no answer: %1. Ask again to go on with them.</source>
        <translation>Anfragen, die nicht gestellt wurden oder keine Antwort bekamen: %1. Fragen Sie erneut, um damit weiterzumachen.</translation>
    </message>
    <message>
        <source>Ask the teache&amp;r</source>
        <translation>L&amp;ehrer fragen</translation>
    </message>
</context>
<context>
    <name>fts::TrainingPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>How the model is to learn. The recommended values suit most projects.</source>
        <translation>Wie das Modell lernen soll. Die empfohlenen Werte passen für die meisten Projekte.</translation>
    </message>
    <message>
        <source>Begin a ne&amp;w run instead of going on with the last one</source>
        <translation>Einen &amp;neuen Lauf beginnen, statt den letzten fortzusetzen</translation>
    </message>
    <message>
        <source>Machine and time</source>
        <translation>Rechner und Dauer</translation>
    </message>
    <message>
        <source>What the model will see</source>
        <translation>Was das Modell sehen wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln epochs</source>
        <translation>
            <numerusform>%Ln Epoche</numerusform>
            <numerusform>%Ln Epochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::TrainingSettings</name>
    <message>
        <source>Use recommen&amp;ded values</source>
        <translation>Empfohlene Werte &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>%1, all it can</source>
        <translation>%1 (max.)</translation>
    </message>
    <message>
        <source>%1, for this model</source>
        <translation>%1, für dieses Modell</translation>
    </message>
</context>
<context>
    <name>fts::TryView</name>
    <message>
        <source>The base model finds</source>
        <translation>Das Ausgangsmodell findet</translation>
    </message>
    <message>
        <source>The tuned model finds</source>
        <translation>Das feinabgestimmte Modell findet</translation>
    </message>
    <message>
        <source>A search by words finds</source>
        <translation>Die Wortsuche findet</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Ask something your text answers</source>
        <translation>Fragen Sie etwas, was Ihr Text beantwortet</translation>
    </message>
    <message>
        <source>The tuned model (run %1) finds</source>
        <translation>Das feinabgestimmte Modell (Lauf %1) findet</translation>
    </message>
    <message>
        <source>No model is tuned yet</source>
        <translation>Noch ist kein Modell feinabgestimmt</translation>
    </message>
    <message>
        <source>The program that searches ended unexpectedly. Search again.</source>
        <translation>Das Suchprogramm wurde unerwartet beendet. Suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Only the one who edits the project can search.</source>
        <translation>Suchen kann nur, wer das Projekt bearbeitet.</translation>
    </message>
    <message>
        <source>The first search takes longer: the models read all passages.</source>
        <translation>Die erste Suche dauert länger: Die Modelle lesen alle Abschnitte.</translation>
    </message>
    <message>
        <source>Other work is going on. Search when it is over.</source>
        <translation>Es läuft gerade ein anderer Vorgang. Suchen Sie, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>&amp;Your question:</source>
        <translation>Ihre F&amp;rage:</translation>
    </message>
    <message>
        <source>Se&amp;arch</source>
        <translation>Su&amp;chen</translation>
    </message>
</context>
<context>
    <name>fts::TuningPanel</name>
    <message>
        <source>What goes to the address</source>
        <translation>Was an die Adresse geht</translation>
    </message>
    <message>
        <source>By what the last job there took, it takes %1, its wait in the queue included.</source>
        <translation>Nach dem, was der letzte Auftrag dort brauchte, dauert es %1, das Warten in der Schlange eingeschlossen.</translation>
    </message>
</context>
<context>
    <name>fts::VerdictQuestions</name>
    <message>
        <source>Which questions to show</source>
        <translation>Welche Fragen angezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Got worse</source>
        <translation>Verschlechtert</translation>
    </message>
    <message>
        <source>Got better</source>
        <translation>Verbessert</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>Anzei&amp;gen:</translation>
    </message>
    <message>
        <source>Part of the question</source>
        <translation>Teil der Frage</translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation>S&amp;uchen:</translation>
    </message>
    <message>
        <source>Questions, the worst first</source>
        <translation>Fragen, die schlechtesten zuerst</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The questions of this verdict were not kept. Measure again.</source>
        <translation>Die Fragen dieses Urteils wurden nicht aufbewahrt. Messen Sie noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln questions</source>
        <translation>
            <numerusform>%1 von %Ln Frage</numerusform>
            <numerusform>%1 von %Ln Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>The questions shown, for a spreadsheet.</source>
        <translation>Die angezeigten Fragen, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>fts::VerdictView</name>
    <message>
        <source>This took %1; the forecast was %2.</source>
        <translation>Das dauerte %1; vorhergesagt waren %2.</translation>
    </message>
    <message>
        <source>This took %1.</source>
        <translation>Das dauerte %1.</translation>
    </message>
    <message>
        <source>The data have changed since this run was trained: it may have learned some of these questions.</source>
        <translation>Die Daten haben sich geändert, seit dieser Lauf trainiert wurde: Er kann einige dieser Fragen gelernt haben.</translation>
    </message>
</context>
<context>
    <name>fts::WhatIsLearned</name>
    <message>
        <source>Looking at the rows</source>
        <translation>Die Zeilen werden angesehen</translation>
    </message>
    <message>
        <source>%1 rows to train on: half of them have at most %2 tokens, the longest has %3.</source>
        <translation>%1 Zeilen zum Trainieren: Die Hälfte hat höchstens %2 Token, die längste hat %3.</translation>
    </message>
    <message>
        <source>Every row fits: none is cut or left out.</source>
        <translation>Jede Zeile passt: Keine wird gekürzt oder ausgelassen.</translation>
    </message>
    <message>
        <source>Rows longer than %2 tokens: %1 of %3. They are left out: without its end a statement would teach something else.</source>
        <translation>Zeilen mit mehr als %2 Token: %1 von %3. Sie werden ausgelassen: Ohne ihr Ende würde eine Anweisung etwas anderes lehren.</translation>
    </message>
    <message>
        <source>Use %1 tokens</source>
        <translation>%1 Token verwenden</translation>
    </message>
    <message>
        <source>Stopped: what is shown is from before the last change.</source>
        <translation>Angehalten: Das Angezeigte ist älter als die letzte Änderung.</translation>
    </message>
    <message>
        <source>Stopped before all rows were looked at.</source>
        <translation>Angehalten, bevor alle Zeilen angesehen waren.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Conversations left out because a model on this machine cannot learn them: %1.</source>
        <translation>Gespräche, die ausgelassen werden, weil ein Modell auf diesem Rechner sie nicht lernen kann: %1.</translation>
    </message>
    <message>
        <source>%1 of them fit into %2 tokens and are learned from.</source>
        <translation>%1 davon passen in %2 Token; aus ihnen wird gelernt.</translation>
    </message>
    <message>
        <source>Of their %1 tokens, the model learns to write %2: the answers and the signs that end them. It reads questions and passages only.</source>
        <translation>Von deren %1 Token lernt das Modell %2 zu schreiben: die Antworten und die Zeichen, die sie beenden. Fragen und Abschnitte liest es nur.</translation>
    </message>
    <message>
        <source>The model learns to write all their %1 tokens, questions and tables too.</source>
        <translation>Das Modell lernt, alle ihre %1 Token zu schreiben, auch Fragen und Tabellen.</translation>
    </message>
    <message>
        <source>Of their %1 tokens, the model learns to write %2: the SQL and the sign that ends it. It reads the others only.</source>
        <translation>Von deren %1 Token lernt das Modell %2 zu schreiben: das SQL und das Zeichen, das es beendet. Die anderen liest es nur.</translation>
    </message>
</context>
<context>
    <name>fts::WhatIsSeen</name>
    <message>
        <source>Looking at the pairs</source>
        <translation>Die Paare werden angesehen</translation>
    </message>
    <message>
        <source>%1 pairs to train on: %2 different questions, half of them with at most %3 tokens, and %4 different passages, half of them with at most %5. The longest text has %6 tokens.</source>
        <translation>%1 Paare zum Trainieren: %2 verschiedene Fragen, die Hälfte davon mit höchstens %3 Token, und %4 verschiedene Abschnitte, die Hälfte davon mit höchstens %5. Der längste Text hat %6 Token.</translation>
    </message>
    <message>
        <source>Stopped: what is shown is from before the last change.</source>
        <translation>Angehalten: Das Angezeigte ist älter als die letzte Änderung.</translation>
    </message>
    <message>
        <source>Stopped before all pairs were looked at.</source>
        <translation>Angehalten, bevor alle Paare angesehen waren.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>The model sees every text to its end.</source>
        <translation>Das Modell sieht jeden Text bis zum Ende.</translation>
    </message>
    <message>
        <source>Use %1 tokens</source>
        <translation>%1 Token verwenden</translation>
    </message>
    <message>
        <source>%1 pairs share their passage with another question of their batch.</source>
        <translation>%1 Paare teilen ihren Abschnitt mit einer anderen Frage ihres Batches.</translation>
    </message>
    <message>
        <source>%1 pairs share their question with another passage of their batch.</source>
        <translation>%1 Paare teilen ihre Frage mit einem anderen Abschnitt ihres Batches.</translation>
    </message>
    <message>
        <source>No batch holds the same text twice, so every other passage of a batch is a wrong answer to learn from.</source>
        <translation>Kein Batch enthält denselben Text zweimal, also ist jeder andere Abschnitt eines Batches eine falsche Antwort, aus der gelernt werden kann.</translation>
    </message>
    <message>
        <source>Such right answers are never taken for wrong ones: they are left out of the comparison.</source>
        <translation>Solche richtigen Antworten gelten nie als falsche: Sie bleiben beim Vergleich außen vor.</translation>
    </message>
    <message>
        <source>Passages longer than %3 tokens: %1 of %2. They are cut: the model does not see %4 % of the text.</source>
        <translation>Abschnitte mit mehr als %3 Token: %1 von %2. Sie werden abgeschnitten: %4 % des Textes sieht das Modell nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions lean on their passage (“according to the text …”). Nobody asks a search like that, so they teach little. Better leave them out of the data. Among them:</source>
        <translation>
            <numerusform>%Ln Frage stützt sich auf ihren Abschnitt („laut dem Text …“). So fragt niemand bei einer Suche, deshalb lehrt sie wenig. Lassen Sie sie besser aus den Daten weg:</numerusform>
            <numerusform>%Ln Fragen stützen sich auf ihren Abschnitt („laut dem Text …“). So fragt niemand bei einer Suche, deshalb lehren sie wenig. Lassen Sie sie besser aus den Daten weg. Darunter:</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>Diese auslassen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Fine-tunes models on your own text and tells you whether they got better.</source>
        <translation>Stimmt Modelle auf Ihren eigenen Text fein ab und sagt Ihnen, ob sie besser geworden sind.</translation>
    </message>
    <message>
        <source>A project&apos;s folder or its manifest.</source>
        <translation>Der Ordner eines Projekts oder sein Manifest.</translation>
    </message>
</context>
</TS>
