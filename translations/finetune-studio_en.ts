<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>PassageText</name>
    <message numerus="yes">
        <source>not seen, %Ln tokens:</source>
        <translation>
            <numerusform>not seen, %Ln token:</numerusform>
            <numerusform>not seen, %Ln tokens:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message numerus="yes">
        <source>past the limit, %Ln tokens:</source>
        <translation>
            <numerusform>past the limit, %Ln token:</numerusform>
            <numerusform>past the limit, %Ln tokens:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message numerus="yes">
        <source>Run %1 is done after %Ln steps.</source>
        <translation>
            <numerusform>Run %1 is done after %Ln step.</numerusform>
            <numerusform>Run %1 is done after %Ln steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %1 ended early, at step %2 of %3: %Ln looks in a row at the validation part had found nothing better.</source>
        <translation>
            <numerusform>Run %1 ended early, at step %2 of %3: %Ln look at the validation part had found nothing better.</numerusform>
            <numerusform>Run %1 ended early, at step %2 of %3: %Ln looks in a row at the validation part had found nothing better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message numerus="yes">
        <source>not seen, %Ln tokens:</source>
        <translation>
            <numerusform>not seen, %Ln token:</numerusform>
            <numerusform>not seen, %Ln tokens:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::ChatRowView</name>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln conversations</source>
        <translation>
            <numerusform>%1 of %Ln conversation</numerusform>
            <numerusform>%1 of %Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::CollectionView</name>
    <message numerus="yes">
        <source>Its %Ln questions leave the project, and the rest is divided anew.</source>
        <translation>
            <numerusform>Its %Ln question leaves the project, and the rest is divided anew.</numerusform>
            <numerusform>Its %Ln questions leave the project, and the rest is divided anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln conversations leave the project, and the rest is divided anew.</source>
        <translation>
            <numerusform>Its %Ln conversation leaves the project, and the rest is divided anew.</numerusform>
            <numerusform>Its %Ln conversations leave the project, and the rest is divided anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln pairs leave the project, and the rest is divided anew.</source>
        <translation>
            <numerusform>Its %Ln pair leaves the project, and the rest is divided anew.</numerusform>
            <numerusform>Its %Ln pairs leave the project, and the rest is divided anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::DataPage</name>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::DivisionView</name>
    <message numerus="yes">
        <source>… and so for %Ln more data sets.</source>
        <translation>
            <numerusform>… and so for %Ln more data set.</numerusform>
            <numerusform>… and so for %Ln more data sets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::ImportPanel</name>
    <message numerus="yes">
        <source>Added %Ln pairs.</source>
        <translation>
            <numerusform>Added %Ln pair.</numerusform>
            <numerusform>Added %Ln pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln questions.</source>
        <translation>
            <numerusform>Added %Ln question.</numerusform>
            <numerusform>Added %Ln questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln conversations.</source>
        <translation>
            <numerusform>Added %Ln conversation.</numerusform>
            <numerusform>Added %Ln conversations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::PairView</name>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pairs</source>
        <translation>
            <numerusform>%1 of %Ln pair</numerusform>
            <numerusform>%1 of %Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::PassagesView</name>
    <message numerus="yes">
        <source>The document becomes %Ln passages of at most %1 tokens.</source>
        <translation>
            <numerusform>The document becomes %Ln passage of at most %1 tokens.</numerusform>
            <numerusform>The document becomes %Ln passages of at most %1 tokens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::QuestionsLeftOut</name>
    <message numerus="yes">
        <source>%Ln pairs are left out.</source>
        <translation>
            <numerusform>%Ln pair is left out.</numerusform>
            <numerusform>%Ln pairs are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::ResultView</name>
    <message numerus="yes">
        <source>%Ln rows in %1 s</source>
        <translation>
            <numerusform>%Ln row in %1 s</numerusform>
            <numerusform>%Ln rows in %1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::SkippedView</name>
    <message numerus="yes">
        <source>The last time something was added, %Ln rows could not be taken. The first of each file:</source>
        <translation>
            <numerusform>The last time something was added, %Ln row could not be taken. The first of each file:</numerusform>
            <numerusform>The last time something was added, %Ln rows could not be taken. The first of each file:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::SqlRowView</name>
    <message numerus="yes">
        <source>%Ln questions</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln questions</source>
        <translation>
            <numerusform>%1 of %Ln question</numerusform>
            <numerusform>%1 of %Ln questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::TablesView</name>
    <message numerus="yes">
        <source>%Ln tables; there are more than can be shown.</source>
        <translation>
            <numerusform>%Ln table; there are more than can be shown.</numerusform>
            <numerusform>%Ln tables; there are more than can be shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables</source>
        <translation>
            <numerusform>%Ln table</numerusform>
            <numerusform>%Ln tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::TrainingPage</name>
    <message numerus="yes">
        <source>%Ln epochs</source>
        <translation>
            <numerusform>%Ln epoch</numerusform>
            <numerusform>%Ln epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::VerdictQuestions</name>
    <message numerus="yes">
        <source>%1 of %Ln questions</source>
        <translation>
            <numerusform>%1 of %Ln question</numerusform>
            <numerusform>%1 of %Ln questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::WhatIsSeen</name>
    <message numerus="yes">
        <source>%Ln questions lean on their passage (“according to the text …”). Nobody asks a search like that, so they teach little. Better leave them out of the data. Among them:</source>
        <translation>
            <numerusform>%Ln question leans on its passage (“according to the text …”). Nobody asks a search like that, so it teaches little. Better leave it out of the data:</numerusform>
            <numerusform>%Ln questions lean on their passage (“according to the text …”). Nobody asks a search like that, so they teach little. Better leave them out of the data. Among them:</numerusform>
        </translation>
    </message>
</context>
</TS>
