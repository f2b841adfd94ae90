<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChartExport</name>
    <message>
        <source>%1 is no ordinary file. Choose another name.</source>
        <translation>%1 不是普通文件。请选择其他名称。</translation>
    </message>
</context>
<context>
    <name>CostText</name>
    <message>
        <source>Enter prices to see what that costs.</source>
        <translation>输入价格即可看到费用。</translation>
    </message>
    <message>
        <source>Cost: less than %1.</source>
        <translation>费用：不到 %1。</translation>
    </message>
    <message>
        <source>Cost: about %1.</source>
        <translation>费用：约 %1。</translation>
    </message>
</context>
<context>
    <name>DataKinds</name>
    <message>
        <source>Your documents, or questions with the passages that answer them: what the model learns from, and what it is judged on.</source>
        <translation>您的文档，或问题及回答它们的段落：既供模型学习，也用于评测模型。</translation>
    </message>
    <message>
        <source>Documents (PDF, DOCX, ODT, EPUB, HTML, Markdown, text), or question–passage sets: LlamaIndex JSON, JSONL, CSV or TSV, BEIR folders. They can be dropped anywhere on this page.</source>
        <translation>支持文档（PDF、DOCX、ODT、EPUB、HTML、Markdown、文本），以及问题–段落集：LlamaIndex JSON、JSONL、CSV 或 TSV、BEIR 文件夹。可拖放到此页面的任意位置。</translation>
    </message>
    <message>
        <source>Documents and data sets (*.pdf *.docx *.odt *.epub *.html *.htm *.xhtml *.md *.markdown *.txt *.text *.json *.jsonl *.csv *.tsv)</source>
        <translation>文档和数据集 (*.pdf *.docx *.odt *.epub *.html *.htm *.xhtml *.md *.markdown *.txt *.text *.json *.jsonl *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>问题–段落对</translation>
    </message>
    <message>
        <source>Questions on databases, each with its CREATE TABLE and the SQL that answers it: what the model learns from, and what it is judged on.</source>
        <translation>关于数据库的问题，每个都带有其 CREATE TABLE 和回答它的 SQL：模型从中学习，也据此评测。</translation>
    </message>
    <message>
        <source>JSON, JSONL, CSV or TSV with the columns question, context and answer, or Spider folders with their databases. They can be dropped anywhere on this page.</source>
        <translation>含 question、context 和 answer 列的 JSON、JSONL、CSV 或 TSV，或带有数据库的 Spider 文件夹。可以拖放到本页任意位置。</translation>
    </message>
    <message>
        <source>Questions with SQL (*.json *.jsonl *.csv *.tsv)</source>
        <translation>带 SQL 的问题 (*.json *.jsonl *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Your documents, the questions made of them and the teacher&apos;s answers: what the student learns from, and what it is judged on.</source>
        <translation>您的文档、由其生成的问题以及教师的回答：学生从中学习，也据此受评判。</translation>
    </message>
    <message>
        <source>Documents (PDF, DOCX, ODT, EPUB, HTML, Markdown, text), or conversations as OpenAI&apos;s chat format has them (JSONL). They can be dropped anywhere on this page.</source>
        <translation>文档（PDF、DOCX、ODT、EPUB、HTML、Markdown、文本），或 OpenAI 聊天格式的对话（JSONL）。可以拖放到本页任意位置。</translation>
    </message>
    <message>
        <source>Documents and conversations (*.pdf *.docx *.odt *.epub *.html *.htm *.xhtml *.md *.markdown *.txt *.text *.jsonl *.json *.csv *.tsv)</source>
        <translation>文档和对话 (*.pdf *.docx *.odt *.epub *.html *.htm *.xhtml *.md *.markdown *.txt *.text *.jsonl *.json *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>DurationText</name>
    <message>
        <source>less than 1 s</source>
        <translation>1 秒以内</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
</context>
<context>
    <name>GoalKinds</name>
    <message>
        <source>A model that finds the right passage of your own text for a question.</source>
        <translation>得到一个能针对问题在您自己的文本中找到正确段落的模型。</translation>
    </message>
    <message>
        <source>It learns from pairs of a question and the passage that answers it. In the end you have a folder that sentence-transformers and LlamaIndex load, and a verdict on questions it has never seen: does it find the right passage more often than the model it started from? Training and measuring happen on this machine.</source>
        <translation>模型从问题–段落对中学习，每一对由一个问题和回答它的段落组成。最终您会得到一个可由 sentence-transformers 和 LlamaIndex 加载的文件夹，以及一个结论：在模型从未见过的问题上，它是否比基础模型更常找到正确的段落？训练和评测都在本机进行。</translation>
    </message>
    <message>
        <source>A language model that answers questions on a database with SQL.</source>
        <translation>一个用 SQL 回答数据库问题的语言模型。</translation>
    </message>
    <message>
        <source>It learns from questions, the tables they are about and the SQL that answers them. In the end you have an adapter, a whole model or a GGUF file, a verdict on questions about tables it has never seen, found by running what it writes, and a page to ask a database of your own. Training and measuring happen on this machine.</source>
        <translation>它从问题、问题涉及的表以及回答问题的 SQL 中学习。最后您会得到一个适配器、一个完整模型或一个 GGUF 文件，一个基于它从未见过的表的问题、通过运行其所写内容得出的结论，以及一个询问您自己数据库的页面。训练和评测都在本机进行。</translation>
    </message>
    <message>
        <source>A Hugging Face folder or a .gguf file of the Llama family (Llama, OpenLLaMA, TinyLlama, SmolLM2, Mistral, Qwen2). It can also be dropped here.</source>
        <translation>Llama 系列（Llama、OpenLLaMA、TinyLlama、SmolLM2、Mistral、Qwen2）的 Hugging Face 文件夹或 .gguf 文件。也可以拖放到这里。</translation>
    </message>
    <message>
        <source>Family:</source>
        <translation>系列：</translation>
    </message>
    <message>
        <source>A text becomes:</source>
        <translation>文本向量：</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 维</translation>
    </message>
    <message>
        <source>Layers:</source>
        <translation>层数：</translation>
    </message>
    <message>
        <source>Longest text:</source>
        <translation>最长文本：</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>Parameters:</source>
        <translation>参数量：</translation>
    </message>
    <message>
        <source>Size on disk:</source>
        <translation>磁盘占用：</translation>
    </message>
    <message>
        <source>Made to chat:</source>
        <translation>用于对话：</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no: choose plain text under Advanced</source>
        <translation>否：请在“高级”中选择纯文本</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Its own text before questions:</source>
        <translation>模型自带的问题前文本：</translation>
    </message>
    <message>
        <source>Its own text before passages:</source>
        <translation>模型自带的段落前文本：</translation>
    </message>
    <message>
        <source>A small language model that answers questions from your own documents as a strong one would.</source>
        <translation>一个小型语言模型，像强大的模型那样根据您自己的文档回答问题。</translation>
    </message>
    <message>
        <source>A strong model, the teacher, answers questions on your documents; a small one, the student, learns from these answers. In the end you have an adapter, a whole model or a GGUF file, or a tuned model at an address, and a verdict by a judge on questions it has never seen. What is set to a model on this machine stays on it.</source>
        <translation>强大的模型（教师）回答关于您文档的问题；小模型（学生）从这些回答中学习。最终您会得到一个适配器、完整模型或 GGUF 文件，或者某个地址上的已训练模型，以及评判模型针对它从未见过的问题给出的结论。设为本机模型的部分不会离开本机。</translation>
    </message>
    <message>
        <source>A Hugging Face folder or a .gguf file of a Llama-family model made to chat. It can also be dropped here.</source>
        <translation>Llama 系列对话模型的 Hugging Face 文件夹或 .gguf 文件。也可以拖放到这里。</translation>
    </message>
    <message>
        <source>The student on this machine</source>
        <translation>本机上的学生</translation>
    </message>
    <message>
        <source>A sentence-transformers or Hugging Face folder of the BERT family (MiniLM, bge, e5, gte, RoBERTa, MPNet). It can also be dropped here.</source>
        <translation>BERT 系列模型（MiniLM、bge、e5、gte、RoBERTa、MPNet）的 sentence-transformers 或 Hugging Face 文件夹。也可以拖放到此处。</translation>
    </message>
</context>
<context>
    <name>JudgedRunText</name>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未评测</translation>
    </message>
    <message>
        <source>Run %1 of %2: %3</source>
        <translation>运行 %1（%2）：%3</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>运行 %1：%2</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>no sure difference</source>
        <translation>无显著差异</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>“%1”</source>
        <comment>a setting</comment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>MetricText</name>
    <message>
        <source>Hit rate at %1</source>
        <translation>前 %1 个的命中率</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>内存（MB）</translation>
    </message>
    <message>
        <source>Execution accuracy</source>
        <translation>执行准确率</translation>
    </message>
    <message>
        <source>Rows per second</source>
        <translation>每秒行数</translation>
    </message>
</context>
<context>
    <name>PassagePlaceText</name>
    <message>
        <source>(no longer in the project)</source>
        <translation>（已不在项目中）</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>PassageText</name>
    <message>
        <source>also in the passage before:</source>
        <translation>前一段落中也有：</translation>
    </message>
    <message numerus="yes">
        <source>not seen, %Ln tokens:</source>
        <translation>
            <numerusform>模型看不到的 %Ln 个词元：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowSources</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Passage that answers it</source>
        <translation>回答它的段落</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>SQL that answers it</source>
        <translation>回答它的 SQL</translation>
    </message>
    <message>
        <source>Answer that is learned</source>
        <translation>要学习的回答</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message numerus="yes">
        <source>past the limit, %Ln tokens:</source>
        <translation>
            <numerusform>超出上限，%Ln 个词元：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunNews</name>
    <message>
        <source>The training is done</source>
        <translation>训练已完成</translation>
    </message>
    <message>
        <source>The training has failed</source>
        <translation>训练失败了</translation>
    </message>
    <message>
        <source>The model is measured</source>
        <translation>模型已评测完</translation>
    </message>
    <message>
        <source>The measuring has failed</source>
        <translation>评测失败了</translation>
    </message>
    <message>
        <source>The questions are made</source>
        <translation>问题已生成</translation>
    </message>
    <message>
        <source>Making questions has failed</source>
        <translation>生成问题失败了</translation>
    </message>
    <message>
        <source>The teacher has answered</source>
        <translation>教师已作答</translation>
    </message>
    <message>
        <source>Asking the teacher has failed</source>
        <translation>询问教师失败了</translation>
    </message>
    <message>
        <source>The project is up to date</source>
        <translation>项目已是最新</translation>
    </message>
    <message>
        <source>The update has failed</source>
        <translation>更新失败了</translation>
    </message>
    <message>
        <source>Measure now whether the model got better.</source>
        <translation>现在请评测模型是否变得更好。</translation>
    </message>
    <message>
        <source>Questions that are kept: %1.</source>
        <translation>保留的问题：%1。</translation>
    </message>
    <message>
        <source>Questions answered: %1.</source>
        <translation>已回答的问题：%1。</translation>
    </message>
    <message>
        <source>The program that does the work ended unexpectedly.</source>
        <translation>执行工作的程序意外结束了。</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Nothing was there to choose by, so the last weights are kept.</source>
        <translation>没有可用于验证的数据，因此保留了最后的权重。</translation>
    </message>
    <message>
        <source>The weights of step %1 are kept, the best by %2 (%3).</source>
        <translation>已保留第 %1 步的权重，其“%2”最佳（%3）。</translation>
    </message>
    <message>
        <source>Nothing before step %1 is lost.</source>
        <translation>截至第 %1 步的训练成果没有丢失。</translation>
    </message>
    <message>
        <source>It had not kept a checkpoint yet, so it would begin anew with the same settings.</source>
        <translation>它尚未保存检查点，若继续，将以相同的设置从头开始。</translation>
    </message>
    <message>
        <source>The training program ended unexpectedly (signal %1).</source>
        <translation>训练程序意外结束（信号 %1）。</translation>
    </message>
    <message>
        <source>The training program ended unexpectedly.</source>
        <translation>训练程序意外结束。</translation>
    </message>
    <message>
        <source>Run %1 failed. %2</source>
        <translation>运行 %1 失败。%2</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>运行 %1：%2</translation>
    </message>
    <message>
        <source>%1 of %2 of the extension</source>
        <translation>%1 / %2（延长部分）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>正在估算</translation>
    </message>
    <message>
        <source>%1 %2 at step %3</source>
        <translation>%1 %2（第 %3 步）</translation>
    </message>
    <message>
        <source>graphics card %1</source>
        <translation>显卡 %1</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Run %1 was stopped at step %2. A checkpoint is kept, so it can go on from there.</source>
        <translation>运行 %1 已在第 %2 步停止。检查点已保存，可以从那里继续。</translation>
    </message>
    <message>
        <source>Forecast %1, took %2</source>
        <translation>预测用时 %1，实际用时 %2</translation>
    </message>
    <message>
        <source>%1 (%2 % less).</source>
        <translation>%1（少 %2 %）。</translation>
    </message>
    <message>
        <source>%1 (%2 % more).</source>
        <translation>%1（多 %2 %）。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message numerus="yes">
        <source>Run %1 is done after %Ln steps.</source>
        <translation>
            <numerusform>运行 %1 已完成，共 %Ln 步。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %1 ended early, at step %2 of %3: %Ln looks in a row at the validation part had found nothing better.</source>
        <translation>
            <numerusform>运行 %1 在第 %2 步（共 %3 步）提前结束：连续 %Ln 次验证都没有更好的结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its job at the address may go on without it, and cost.</source>
        <translation>它在该地址上的任务可能仍在继续并产生费用。</translation>
    </message>
    <message>
        <source>Run %1 is no longer watched. Its job goes on at the address, and may cost, until it is done or cancelled.</source>
        <translation>不再跟踪运行 %1。它的任务在该地址上继续，可能产生费用，直到完成或被取消。</translation>
    </message>
    <message>
        <source>The job of run %1 at the address is over.</source>
        <translation>运行 %1 在该地址上的任务已结束。</translation>
    </message>
    <message>
        <source>%1 (step %2)</source>
        <translation>%1（第 %2 步）</translation>
    </message>
    <message>
        <source>The tuned model is at the student&apos;s address, as %1.</source>
        <translation>训练后的模型在学生的地址上，名为 %1。</translation>
    </message>
    <message>
        <source>Checkpoints that can be asked there too: %1.</source>
        <translation>那里还可以使用的检查点：%1。</translation>
    </message>
</context>
<context>
    <name>SampleProject</name>
    <message>
        <source>Sample project</source>
        <translation>示例项目</translation>
    </message>
    <message>
        <source>Sample ledgers</source>
        <translation>示例账簿</translation>
    </message>
    <message>
        <source>Sample student</source>
        <translation>示例学生</translation>
    </message>
</context>
<context>
    <name>SampleText</name>
    <message>
        <source>not a number</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <source>%1 cannot be drawn at %2 steps from %3 to %4. The first value is %5.</source>
        <translation>%1 在第 %3 步至第 %4 步之间有 %2 步无法绘制，其中第一个值为 %5。</translation>
    </message>
    <message>
        <source>%1 is %2 at step %3. A logarithmic axis cannot show this.</source>
        <translation>%1 在第 %3 步为 %2，对数坐标轴无法显示。</translation>
    </message>
    <message>
        <source>%1 is %2 at step %3.</source>
        <translation>%1 在第 %3 步为 %2。</translation>
    </message>
    <message>
        <source>%1 is %2 at step %3</source>
        <translation>%1 在第 %3 步为 %2</translation>
    </message>
    <message>
        <source>%1 %2 at step %3, falling</source>
        <translation>%1 在第 %3 步为 %2，呈下降趋势</translation>
    </message>
    <message>
        <source>%1 %2 at step %3, rising</source>
        <translation>%1 在第 %3 步为 %2，呈上升趋势</translation>
    </message>
    <message>
        <source>%1 %2 at step %3, level</source>
        <translation>%1 在第 %3 步为 %2，基本持平</translation>
    </message>
</context>
<context>
    <name>SaveCsv</name>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
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
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message numerus="yes">
        <source>not seen, %Ln tokens:</source>
        <translation>
            <numerusform>模型看不到的 %Ln 个词元：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>--set wants key=value, not &quot;%1&quot;.</source>
        <translation>--set 需要“键=值”，而不是“%1”。</translation>
    </message>
    <message>
        <source>There is no project %1. Make one with: finetune-studio-cli new %1</source>
        <translation>没有项目 %1。可以这样创建：finetune-studio-cli new %1</translation>
    </message>
    <message>
        <source>Nothing was imported into this project yet. Next: import.</source>
        <translation>此项目尚未导入任何内容。下一步：import。</translation>
    </message>
    <message>
        <source>A request is a JSON object with a &quot;path&quot;.</source>
        <translation>请求必须是含有“path”的 JSON 对象。</translation>
    </message>
    <message>
        <source>There is no export format &quot;%1&quot;. There are: %2.</source>
        <translation>没有导出格式“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>Loading the export and comparing it</source>
        <translation>正在加载并比较导出结果</translation>
    </message>
    <message>
        <source>The exported model does not answer like the trained one: its vectors differ by %1. Nothing was written.</source>
        <translation>导出的模型与训练出的模型回答不一致：向量相差 %1。没有写入任何内容。</translation>
    </message>
    <message>
        <source>A size in the file is too large to be true.</source>
        <translation>文件中的某个大小值过大，不可能属实。</translation>
    </message>
    <message>
        <source>Unknown event type &quot;%1&quot;.</source>
        <translation>未知的事件类型“%1”。</translation>
    </message>
    <message>
        <source>An event cannot be read: %1.</source>
        <translation>无法读取某个事件：%1。</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes.</source>
        <translation>%1 大于 %2 字节。</translation>
    </message>
    <message>
        <source>SHA-256 is not available in OpenSSL.</source>
        <translation>OpenSSL 中没有 SHA-256。</translation>
    </message>
    <message>
        <source>%1: the JSON is nested more than %2 levels deep.</source>
        <translation>%1：JSON 的嵌套超过 %2 层。</translation>
    </message>
    <message>
        <source>%1: the JSON holds more than %2 values.</source>
        <translation>%1：JSON 含有超过 %2 个值。</translation>
    </message>
    <message>
        <source>%1: the key &quot;%2&quot; appears twice.</source>
        <translation>%1：键“%2”出现了两次。</translation>
    </message>
    <message>
        <source>%1: the JSON is larger than %2 bytes.</source>
        <translation>%1：JSON 大于 %2 字节。</translation>
    </message>
    <message>
        <source>%1: this is not valid JSON (byte %2).</source>
        <translation>%1：这不是有效的 JSON（第 %2 字节）。</translation>
    </message>
    <message>
        <source>… %1 …</source>
        <translation>… %1 …</translation>
    </message>
    <message>
        <source>Unknown outcome &quot;%1&quot;.</source>
        <translation>未知的结果“%1”。</translation>
    </message>
    <message>
        <source>An outcome cannot be read: %1.</source>
        <translation>无法读取某个结果：%1。</translation>
    </message>
    <message>
        <source>There is not enough memory. Choose a smaller batch or close other programs, then try again.</source>
        <translation>内存不足。请选择更小的批次，或关闭其他程序，然后重试。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: %1</source>
        <translation>程序内部出错：%1</translation>
    </message>
    <message>
        <source>Something went wrong inside the program, and it cannot tell what.</source>
        <translation>程序内部出错，但无法说明是什么错误。</translation>
    </message>
    <message>
        <source>No question is kept for the verdict, so nobody could say whether the model got better. Give the verdict a share, or add a data set that is all for the verdict.</source>
        <translation>没有为结论保留任何问题，因此无法说明模型是否变得更好。请为结论分配一部分数据，或添加一个完全用于结论的数据集。</translation>
    </message>
    <message>
        <source>%1 is used for training as a whole.</source>
        <translation>%1 全部用于训练。</translation>
    </message>
    <message>
        <source>Hit rate: is a right passage among the first ones?</source>
        <translation>命中率：前几个段落中是否有正确的段落？</translation>
    </message>
    <message>
        <source>Order: how high up do the right passages stand?</source>
        <translation>排序：正确的段落排得有多靠前？</translation>
    </message>
    <message>
        <source>Recall: how many of the right passages are found?</source>
        <translation>召回率：找到了多少正确的段落？</translation>
    </message>
    <message>
        <source>Precision: how many of the first passages are right?</source>
        <translation>精确率：前几个段落中有多少是正确的？</translation>
    </message>
    <message>
        <source>First right passage</source>
        <translation>第一个正确的段落</translation>
    </message>
    <message>
        <source>Order of the first %1</source>
        <translation>前 %1 个的排序</translation>
    </message>
    <message>
        <source>First %1</source>
        <translation>前 %1 个</translation>
    </message>
    <message>
        <source>The share of questions with a right passage among the first %1 (hit rate or accuracy@%1).</source>
        <translation>前 %1 个段落中含有正确段落的问题所占的比例（命中率，即 accuracy@%1）。</translation>
    </message>
    <message>
        <source>The share of right passages among the first %1 (precision@%1).</source>
        <translation>前 %1 个段落中正确段落所占的比例（precision@%1）。</translation>
    </message>
    <message>
        <source>The share of a question&apos;s right passages that are among the first %1 (recall@%1).</source>
        <translation>一个问题的正确段落中，排在前 %1 个的比例（recall@%1）。</translation>
    </message>
    <message>
        <source>1 if the first right passage stands in the first place, 1/2 in the second, 1/3 in the third, and so on to the place %1 (MRR@%1).</source>
        <translation>第一个正确段落排第一时为 1，排第二为 1/2，排第三为 1/3，依此类推，直到第 %1 位（MRR@%1）。</translation>
    </message>
    <message>
        <source>How high up the right passages stand among the first %1: 1 if they all come first, 0 if none is there (NDCG@%1).</source>
        <translation>正确段落在前 %1 个中排得有多靠前：全部排在最前为 1，一个都没有为 0（NDCG@%1）。</translation>
    </message>
    <message>
        <source>How many of the passages down to each right one are right, among the first %1: 1 if the right ones all come first (MAP@%1).</source>
        <translation>在前 %1 个中，到每个正确段落为止有多少段落是正确的：正确段落全部排在最前时为 1（MAP@%1）。</translation>
    </message>
    <message>
        <source>The two models answered different questions (%1 and %2). Evaluate both on the same split.</source>
        <translation>两个模型回答的问题不同（%1 和 %2）。请在同一部分数据上评测两者。</translation>
    </message>
    <message>
        <source>Two models cannot be compared without questions and resamples.</source>
        <translation>没有问题和重采样就无法比较两个模型。</translation>
    </message>
    <message>
        <source>%1 passages are too many to search.</source>
        <translation>%1 个段落太多，无法搜索。</translation>
    </message>
    <message>
        <source>%1 scores were given for %2 passages.</source>
        <translation>为 %2 个段落给出了 %1 个分数。</translation>
    </message>
    <message>
        <source>A metric looks at the first k passages, and k must be at least 1, not %1.</source>
        <translation>指标查看前 k 个段落，k 至少为 1，而不是 %1。</translation>
    </message>
    <message>
        <source>No question has a passage that answers it, so there is nothing to measure. Import or make question–passage pairs first.</source>
        <translation>没有任何问题配有回答它的段落，因此没有可评测的内容。请先导入或创建问题–段落对。</translation>
    </message>
    <message>
        <source>%1 was not measured, so the models cannot be compared by it.</source>
        <translation>%1 没有被测量，因此无法按它比较模型。</translation>
    </message>
    <message>
        <source>The tuned model finds better passages: the hit rate at %1 rose from %2 % to %3 % (%4 points, between %5 and %6).</source>
        <translation>微调后的模型找到的段落更好：前 %1 个的命中率从 %2 % 升至 %3 %（%4 个百分点，介于 %5 和 %6 之间）。</translation>
    </message>
    <message>
        <source>The tuned model finds worse passages: the hit rate at %1 fell from %2 % to %3 % (%4 points, between %5 and %6).</source>
        <translation>微调后的模型找到的段落更差：前 %1 个的命中率从 %2 % 降至 %3 %（%4 个百分点，介于 %5 和 %6 之间）。</translation>
    </message>
    <message>
        <source>No difference that could not be chance: the hit rate at %1 is %2 % for the base model and %3 % for the tuned one (%4 points, between %5 and %6).</source>
        <translation>差异可能只是偶然：前 %1 个的命中率，基础模型为 %2 %，微调后的模型为 %3 %（%4 个百分点，介于 %5 和 %6 之间）。</translation>
    </message>
    <message>
        <source>The tuned model finds better passages: %1 rose from %2 to %3 (%4, between %5 and %6).</source>
        <translation>微调后的模型找到的段落更好：%1 从 %2 升至 %3（%4，介于 %5 和 %6 之间）。</translation>
    </message>
    <message>
        <source>The tuned model finds worse passages: %1 fell from %2 to %3 (%4, between %5 and %6).</source>
        <translation>微调后的模型找到的段落更差：%1 从 %2 降至 %3（%4，介于 %5 和 %6 之间）。</translation>
    </message>
    <message>
        <source>No difference that could not be chance: %1 is %2 for the base model and %3 for the tuned one (%4, between %5 and %6).</source>
        <translation>差异可能只是偶然：%1，基础模型为 %2，微调后的模型为 %3（%4，介于 %5 和 %6 之间）。</translation>
    </message>
    <message>
        <source>There is no finding &quot;%1&quot;.</source>
        <translation>没有名为“%1”的结论。</translation>
    </message>
    <message>
        <source>The two models answered different questions, so they cannot be compared. Evaluate both on the same split.</source>
        <translation>两个模型回答的问题不同，因此无法比较。请在同一部分数据上评测两者。</translation>
    </message>
    <message>
        <source>This is not a comparison of models: %1.</source>
        <translation>这不是模型的比较：%1。</translation>
    </message>
    <message>
        <source>This is not a verdict: %1.</source>
        <translation>这不是结论：%1。</translation>
    </message>
    <message>
        <source>The verdict in %1 cannot be read. Measure the run again. (%2)</source>
        <translation>无法读取 %1 中的结论。请重新评测该运行。（%2）</translation>
    </message>
    <message>
        <source>Measured on %1 questions that were kept out of training together with the passages that answer them, searching %2 passages.</source>
        <translation>基于 %1 个问题评测，这些问题及回答它们的段落都没有参与训练；搜索范围为 %2 个段落。</translation>
    </message>
    <message>
        <source>Searching by words alone finds more here than the tuned model (%1 against %2); the blend of both finds the most (%3).</source>
        <translation>在这里，仅按词搜索找到的比微调后的模型更多（%1 对 %2）；两者混合找到的最多（%3）。</translation>
    </message>
    <message>
        <source>Searching by words alone finds more here than the tuned model (%1 against %2), and the blend of both does not find more than that (%3).</source>
        <translation>在这里，仅按词搜索找到的比微调后的模型更多（%1 对 %2），两者混合也没有找到更多（%3）。</translation>
    </message>
    <message>
        <source>The tuned model and a search by words, blended, find more here than the tuned model alone (%1 against %2).</source>
        <translation>在这里，微调后的模型与按词搜索混合，比单独使用微调后的模型找到的更多（%1 对 %2）。</translation>
    </message>
    <message>
        <source>%1: hidden_size %2 cannot be divided among %3 attention heads.</source>
        <translation>%1：hidden_size %2 无法平均分给 %3 个注意力头。</translation>
    </message>
    <message>
        <source>%1: pad_token_id %2 is outside the vocabulary of %3.</source>
        <translation>%1：pad_token_id %2 超出了大小为 %3 的词表。</translation>
    </message>
    <message>
        <source>%1: a model of these sizes would have %2 parameters, more than any encoder has.</source>
        <translation>%1：这样大小的模型会有 %2 个参数，超过任何编码器。</translation>
    </message>
    <message>
        <source>%1: position embeddings of type &quot;%2&quot; are not supported.</source>
        <translation>%1：不支持“%2”类型的位置嵌入。</translation>
    </message>
    <message>
        <source>%1: &quot;is_decoder&quot; is true, but only encoders are supported.</source>
        <translation>%1：“is_decoder”为真，但只支持编码器。</translation>
    </message>
    <message>
        <source>%1: this is not a JSON object.</source>
        <translation>%1：这不是 JSON 对象。</translation>
    </message>
    <message>
        <source>%1: the row has no &quot;_id&quot;.</source>
        <translation>%1：该行没有“_id”。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>the id %1 stands twice</source>
        <translation>标识 %1 出现了两次</translation>
    </message>
    <message>
        <source>%1, line %2: this is not question, passage and grade, separated by tabs.</source>
        <translation>%1，第 %2 行：这不是以制表符分隔的问题、段落和等级。</translation>
    </message>
    <message>
        <source>%1: question %2 and passage %3: one of them is missing.</source>
        <translation>%1：问题 %2 和段落 %3：其中一个缺失。</translation>
    </message>
    <message>
        <source>%1, line %2: %3.</source>
        <translation>%1，第 %2 行：%3。</translation>
    </message>
    <message>
        <source>the row is longer than ten million bytes; perhaps a quote is not closed</source>
        <translation>该行超过一千万字节；可能有引号没有闭合</translation>
    </message>
    <message>
        <source>the row has more than ten thousand fields</source>
        <translation>该行有超过一万个字段</translation>
    </message>
    <message>
        <source>a quote is opened here and never closed. Close it, or double it if it belongs to the text</source>
        <translation>此处的引号没有闭合。请闭合它；如果它属于文本，请写成两个引号</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>文本为空</translation>
    </message>
    <message>
        <source>the text is longer than a million bytes; divide it into passages</source>
        <translation>文本超过一百万字节；请把它分成段落</translation>
    </message>
    <message>
        <source>the text holds a zero byte</source>
        <translation>文本含有零字节</translation>
    </message>
    <message>
        <source>the text is not UTF-8; save the file as UTF-8</source>
        <translation>文本不是 UTF-8；请将文件保存为 UTF-8</translation>
    </message>
    <message>
        <source>%1: line %2 is longer than %3 bytes. There must be one row a line.</source>
        <translation>%1：第 %2 行超过 %3 字节。每行必须是一条记录。</translation>
    </message>
    <message>
        <source>%1 is not a LlamaIndex question set: it has no object &quot;%2&quot;. Pairs can be imported as JSON lines, CSV or TSV.</source>
        <translation>%1 不是 LlamaIndex 问题集：缺少对象“%2”。问题–段落对可以按 JSON Lines、CSV 或 TSV 导入。</translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation>它不是文本</translation>
    </message>
    <message>
        <source>%1: %2 &quot;%3&quot;: %4.</source>
        <translation>%1：%2“%3”：%4。</translation>
    </message>
    <message>
        <source>%1: the passage %2 is not in the corpus.</source>
        <translation>%1：段落 %2 不在语料中。</translation>
    </message>
    <message>
        <source>%1: there is no such question.</source>
        <translation>%1：没有这个问题。</translation>
    </message>
    <message>
        <source>%1: this is not a list of passages.</source>
        <translation>%1：这不是段落列表。</translation>
    </message>
    <message>
        <source>%1: queries &quot;%2&quot;: relevant_docs names no passage for it.</source>
        <translation>%1：queries“%2”：relevant_docs 没有为它指明段落。</translation>
    </message>
    <message>
        <source>column &quot;%1&quot;: %2</source>
        <translation>列“%1”：%2</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>这不是 JSON 对象</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;. It has: %3.</source>
        <translation>%1 没有列“%2”。现有：%3。</translation>
    </message>
    <message>
        <source>%1: which columns hold question and passage? Say it with --map question=COLUMN,passage=COLUMN. The columns are: %2.</source>
        <translation>%1：哪些列是问题和段落？请用 --map question=列,passage=列 指明。现有的列：%2。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>%1 is not a text file in UTF-8. Save it as UTF-8, then import it again.</source>
        <translation>%1 不是 UTF-8 文本文件。请保存为 UTF-8，然后重新导入。</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text. Save it as UTF-8, then import it again.</source>
        <translation>%1 是 UTF-16 文本。请保存为 UTF-8，然后重新导入。</translation>
    </message>
    <message>
        <source>%1 is a Python pickle, perhaps a PyTorch file. Name it pytorch_model.bin if it is one.</source>
        <translation>%1 是 Python pickle，可能是 PyTorch 文件。如果是，请将其命名为 pytorch_model.bin。</translation>
    </message>
    <message>
        <source>%1 is a web page, not a model. Download it again.</source>
        <translation>%1 是网页，不是模型。请重新下载。</translation>
    </message>
    <message>
        <source>%1 is a zip archive, perhaps a PyTorch file. Name it pytorch_model.bin if it is one.</source>
        <translation>%1 是 zip 压缩包，可能是 PyTorch 文件。如果是，请将其命名为 pytorch_model.bin。</translation>
    </message>
    <message>
        <source>%1 is a program for PyTorch Mobile, not a file of weights. Ask for the model in safetensors form.</source>
        <translation>%1 是 PyTorch Mobile 程序，不是权重文件。请索取 safetensors 格式的模型。</translation>
    </message>
    <message>
        <source>%1 is a GGUF file. Choose the model&apos;s safetensors folder instead.</source>
        <translation>%1 是 GGUF 文件。请改为选择该模型的 safetensors 文件夹。</translation>
    </message>
    <message>
        <source>%1 is only a pointer to the real file. Fetch it with &quot;git lfs pull&quot;.</source>
        <translation>%1 只是指向真实文件的指针。请用“git lfs pull”获取。</translation>
    </message>
    <message>
        <source>%1 is a Keras file. Convert it to safetensors first.</source>
        <translation>%1 是 Keras 文件。请先转换为 safetensors。</translation>
    </message>
    <message>
        <source>%1: the pickle piles up more than %2 values.</source>
        <translation>%1：pickle 堆积了超过 %2 个值。</translation>
    </message>
    <message>
        <source>%1: the pickle has more than %2 operations.</source>
        <translation>%1：pickle 有超过 %2 个操作。</translation>
    </message>
    <message>
        <source>%1: the pickle is damaged (byte %2).</source>
        <translation>%1：pickle 已损坏（第 %2 字节）。</translation>
    </message>
    <message>
        <source>%1: loading this file would run code (%2), which a file of weights has no need of. Ask for the model in safetensors form.</source>
        <translation>%1：加载此文件会运行代码（%2），而权重文件不需要这样做。请索取 safetensors 格式的模型。</translation>
    </message>
    <message>
        <source>%1: the pickle is cut short.</source>
        <translation>%1：pickle 被截断。</translation>
    </message>
    <message>
        <source>%1: the pickle makes an OrderedDict in a way torch.save does not.</source>
        <translation>%1：pickle 以 torch.save 不使用的方式创建 OrderedDict。</translation>
    </message>
    <message>
        <source>%1: the pickle uses an operation (%2) that torch.save does not write.</source>
        <translation>%1：pickle 使用了 torch.save 不会写入的操作（%2）。</translation>
    </message>
    <message>
        <source>%1: the pickle is of protocol %2; 2 to 4 can be read.</source>
        <translation>%1：pickle 的协议版本为 %2；可以读取 2 到 4。</translation>
    </message>
    <message>
        <source>%1: the numbers are big-endian, which is not supported. Ask for the model in safetensors form.</source>
        <translation>%1：数字为大端序，不受支持。请索取 safetensors 格式的模型。</translation>
    </message>
    <message>
        <source>%1: the storage of the tensor %2 has another size than it claims.</source>
        <translation>%1：张量 %2 的存储大小与其声明不符。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 reaches beyond its storage.</source>
        <translation>%1：张量 %2 超出了其存储。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 repeats its values so often that it would be larger than the file.</source>
        <translation>%1：张量 %2 重复其数值的次数过多，会比文件还大。</translation>
    </message>
    <message>
        <source>%1: the storage of the tensor %2 is missing.</source>
        <translation>%1：缺少张量 %2 的存储。</translation>
    </message>
    <message>
        <source>%1 is a Python pickle, but not one that torch.save wrote.</source>
        <translation>%1 是 Python pickle，但不是由 torch.save 写入的。</translation>
    </message>
    <message>
        <source>%1: the file does not end where its storages do. Download it again.</source>
        <translation>%1：文件的结尾与其存储的结尾不一致。请重新下载。</translation>
    </message>
    <message>
        <source>%1: the storage %2 belongs to no tensor.</source>
        <translation>%1：存储 %2 不属于任何张量。</translation>
    </message>
    <message>
        <source>%1 is not a file that torch.save wrote.</source>
        <translation>%1 不是由 torch.save 写入的文件。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the number type &quot;%3&quot;, which is not supported.</source>
        <translation>%1：张量 %2 的数值类型“%3”不受支持。</translation>
    </message>
    <message>
        <source>%1: the header is not a JSON object.</source>
        <translation>%1：文件头不是 JSON 对象。</translation>
    </message>
    <message>
        <source>%1: the file holds more than %2 tensors.</source>
        <translation>%1：文件含有超过 %2 个张量。</translation>
    </message>
    <message>
        <source>%1: __metadata__ is not an object.</source>
        <translation>%1：__metadata__ 不是对象。</translation>
    </message>
    <message>
        <source>%1: the metadata value &quot;%2&quot; is not a text.</source>
        <translation>%1：元数据值“%2”不是文本。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has a size or place that is not a whole number.</source>
        <translation>%1：张量 %2 的大小或位置不是整数。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has too many dimensions.</source>
        <translation>%1：张量 %2 的维数过多。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has a size that is too large.</source>
        <translation>%1：张量 %2 的某个尺寸过大。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 lacks its number type, shape or place.</source>
        <translation>%1：张量 %2 缺少数值类型、形状或位置。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 lies outside the file.</source>
        <translation>%1：张量 %2 位于文件之外。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 does not fill its place: its shape and number type ask for another size.</source>
        <translation>%1：张量 %2 没有填满其位置：形状和数值类型要求另一个大小。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 overlaps another or leaves a hole before it.</source>
        <translation>%1：张量 %2 与另一个张量重叠，或在其前面留下空洞。</translation>
    </message>
    <message>
        <source>%1: there is data that no tensor uses.</source>
        <translation>%1：存在没有张量使用的数据。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 cannot be written: its name is taken or its size does not fit its shape.</source>
        <translation>%1：无法写入张量 %2：名称已被占用，或大小与形状不符。</translation>
    </message>
    <message>
        <source>%1 cannot be written: a tensor&apos;s name is not UTF-8 text.</source>
        <translation>无法写入 %1：某个张量的名称不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>%1: the pooling &quot;%2&quot; is not supported. Mean, cls, max and last token are.</source>
        <translation>%1：不支持池化方式“%2”。支持 mean、cls、max 和 last token。</translation>
    </message>
    <message>
        <source>%1: pooling without the prompt&apos;s tokens is not supported.</source>
        <translation>%1：不支持排除提示词元的池化。</translation>
    </message>
    <message>
        <source>%1: several poolings at once are not supported.</source>
        <translation>%1：不支持同时使用多种池化。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is &quot;%3&quot;, but only modules that change the sentence&apos;s vector are supported.</source>
        <translation>%1：“%2”是“%3”，但只支持改变句子向量的模块。</translation>
    </message>
    <message>
        <source>%1: the activation &quot;%2&quot; is not supported.</source>
        <translation>%1：不支持激活函数“%2”。</translation>
    </message>
    <message>
        <source>%1: a dense layer with a residual connection is not supported.</source>
        <translation>%1：不支持带残差连接的全连接层。</translation>
    </message>
    <message>
        <source>%1: a dense layer from %2 to %3 features is too large.</source>
        <translation>%1：从 %2 到 %3 个特征的全连接层过大。</translation>
    </message>
    <message>
        <source>%1: the module &quot;%2&quot; is code of the model&apos;s own, which is not supported.</source>
        <translation>%1：模块“%2”是模型自带的代码，不受支持。</translation>
    </message>
    <message>
        <source>%1: the module &quot;%2&quot; is not supported at its place. An encoder, a pooling, dense layers and a normalising are, in this order.</source>
        <translation>%1：模块“%2”在其位置不受支持。支持依次为编码器、池化、全连接层和归一化。</translation>
    </message>
    <message>
        <source>%1: a Transformer module and a Pooling module are needed, but not both are there.</source>
        <translation>%1：需要 Transformer 模块和 Pooling 模块，但没有同时具备。</translation>
    </message>
    <message>
        <source>%1: the module path &quot;%2&quot; leads out of the model&apos;s folder.</source>
        <translation>%1：模块路径“%2”超出了模型文件夹。</translation>
    </message>
    <message>
        <source>%1: in_features is %2, but the module before it gives %3.</source>
        <translation>%1：in_features 为 %2，但前一个模块输出 %3。</translation>
    </message>
    <message>
        <source>%1: this is not a list of modules.</source>
        <translation>%1：这不是模块列表。</translation>
    </message>
    <message>
        <source>%1: the model is a %2, which is not supported.</source>
        <translation>%1：该模型是 %2，不受支持。</translation>
    </message>
    <message>
        <source>%1: the default prompt &quot;%2&quot; is not among the prompts.</source>
        <translation>%1：默认提示“%2”不在提示之中。</translation>
    </message>
    <message>
        <source>%1: &quot;do_lower_case&quot; is not supported; lower-casing belongs to the tokenizer.</source>
        <translation>%1：不支持“do_lower_case”；转换为小写应由分词器完成。</translation>
    </message>
    <message>
        <source>%1: the activation &quot;%2&quot; has no name.</source>
        <translation>%1：激活函数“%2”没有名称。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is said to be in %3, which is not a file of the model&apos;s folder.</source>
        <translation>%1：据称张量 %2 在 %3 中，但它不是模型文件夹中的文件。</translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; is missing.</source>
        <translation>%1：缺少“weight_map”。</translation>
    </message>
    <message>
        <source>%1: a tensor&apos;s name is not a text.</source>
        <translation>%1：某个张量的名称不是文本。</translation>
    </message>
    <message>
        <source>%1: the file holds no tensors by name, as a model&apos;s weights would be (a &quot;state dict&quot;).</source>
        <translation>%1：文件中没有按名称存放的张量，而模型的权重应当如此（“state dict”）。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is not described as torch.save does it.</source>
        <translation>%1：张量 %2 的描述方式与 torch.save 不同。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has a negative size or place.</source>
        <translation>%1：张量 %2 的大小或位置为负。</translation>
    </message>
    <message>
        <source>%1: the entry %2 is not a tensor.</source>
        <translation>%1：条目 %2 不是张量。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 carries marks that are not supported.</source>
        <translation>%1：张量 %2 带有不受支持的标记。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is missing.</source>
        <translation>%1：缺少张量 %2。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 appears twice.</source>
        <translation>%1：张量 %2 出现了两次。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has a size that is negative or too large.</source>
        <translation>%1：张量 %2 的大小为负或过大。</translation>
    </message>
    <message>
        <source>The tensor %1 holds whole numbers (%2).</source>
        <translation>张量 %1 含有整数（%2）。</translation>
    </message>
    <message>
        <source>%1: the zip archive holds too many members for a model. Ask for it in safetensors form.</source>
        <translation>%1：zip 压缩包中的文件对一个模型来说过多。请索取 safetensors 格式。</translation>
    </message>
    <message>
        <source>%1 is a TorchScript program, not a file of weights. Ask for the model in safetensors form.</source>
        <translation>%1 是 TorchScript 程序，不是权重文件。请索取 safetensors 格式的模型。</translation>
    </message>
    <message>
        <source>%1: this zip archive was not written by torch.save: its member %2 is not in one folder with the others.</source>
        <translation>%1：此 zip 压缩包不是由 torch.save 写入的：其中的 %2 与其他文件不在同一文件夹。</translation>
    </message>
    <message>
        <source>%1: the member %2 appears twice.</source>
        <translation>%1：其中的 %2 出现了两次。</translation>
    </message>
    <message>
        <source>%1: the member %2 is encrypted.</source>
        <translation>%1：其中的 %2 已加密。</translation>
    </message>
    <message>
        <source>%1: the member %2 is compressed, which torch.save never does. Pack the archive again without compression.</source>
        <translation>%1：其中的 %2 经过压缩，而 torch.save 从不这样做。请不压缩地重新打包。</translation>
    </message>
    <message>
        <source>%1: the member %2 claims %3 bytes, more than the file has.</source>
        <translation>%1：其中的 %2 声明为 %3 字节，超过了文件本身。</translation>
    </message>
    <message>
        <source>%1: the member %2 is missing.</source>
        <translation>%1：缺少其中的 %2。</translation>
    </message>
    <message>
        <source>%1: the member %2 is damaged. Download the file again.</source>
        <translation>%1：其中的 %2 已损坏。请重新下载该文件。</translation>
    </message>
    <message>
        <source>The engine knows no request &quot;%1&quot;.</source>
        <translation>引擎不认识请求“%1”。</translation>
    </message>
    <message>
        <source>&quot;start&quot; needs &quot;job&quot;, a name, and &quot;params&quot;, an object.</source>
        <translation>“start”需要“job”（名称）和“params”（对象）。</translation>
    </message>
    <message>
        <source>&quot;from&quot; must be a byte of the events of the newest job&apos;s run.</source>
        <translation>“from”必须是最新任务的运行事件中的一个字节位置。</translation>
    </message>
    <message>
        <source>This engine has not run a job yet.</source>
        <translation>此引擎尚未执行过任务。</translation>
    </message>
    <message>
        <source>No job is running.</source>
        <translation>没有正在运行的任务。</translation>
    </message>
    <message>
        <source>The engine did not start. It said: %1</source>
        <translation>引擎没有启动。它报告：%1</translation>
    </message>
    <message>
        <source>The engine refused.</source>
        <translation>引擎拒绝了请求。</translation>
    </message>
    <message>
        <source>The engine&apos;s answer</source>
        <translation>引擎的回答</translation>
    </message>
    <message>
        <source>The engine sent something that is no object.</source>
        <translation>引擎发送的内容不是对象。</translation>
    </message>
    <message>
        <source>Unknown state &quot;%1&quot; of the engine.</source>
        <translation>引擎的状态“%1”未知。</translation>
    </message>
    <message>
        <source>The engine&apos;s status cannot be read: %1.</source>
        <translation>无法读取引擎的状态：%1。</translation>
    </message>
    <message>
        <source>A request must be a JSON object.</source>
        <translation>请求必须是 JSON 对象。</translation>
    </message>
    <message>
        <source>A request needs a whole number &quot;id&quot;.</source>
        <translation>请求需要整数“id”。</translation>
    </message>
    <message>
        <source>A request needs &quot;do&quot;: what to do.</source>
        <translation>请求需要“do”：要做什么。</translation>
    </message>
    <message>
        <source>What the engine sent cannot be read: %1.</source>
        <translation>无法读取引擎发送的内容：%1。</translation>
    </message>
    <message>
        <source>An engine already runs for this project.</source>
        <translation>此项目已有一个引擎在运行。</translation>
    </message>
    <message>
        <source>The engine knows no job &quot;%1&quot;.</source>
        <translation>引擎不认识任务“%1”。</translation>
    </message>
    <message>
        <source>The engine is about to end. Try again.</source>
        <translation>引擎即将结束。请重试。</translation>
    </message>
    <message>
        <source>The project is busy with &quot;%1&quot;. Wait for it or stop it first.</source>
        <translation>项目正忙于“%1”。请等待，或先将其停止。</translation>
    </message>
    <message>
        <source>There are no questions to measure with. Give the test part a share of the data and train again.</source>
        <translation>没有可用于评测的问题。请为测试部分分配一些数据，然后重新训练。</translation>
    </message>
    <message>
        <source>No run has succeeded yet. Train a model first; then it can be measured here against the model it started from.</source>
        <translation>还没有成功的运行。请先训练模型，然后可以在这里与其起点模型对比评测。</translation>
    </message>
    <message>
        <source>Run %1 has not been measured yet.</source>
        <translation>运行 %1 尚未评测。</translation>
    </message>
    <message>
        <source>The data or the settings of the measuring have changed since this verdict.</source>
        <translation>自得出此结论以来，数据或评测设置已更改。</translation>
    </message>
    <message>
        <source>The data or the settings have changed since this run was trained. The verdict is about the run as it was; train again for one about the project as it is.</source>
        <translation>自此运行训练以来，数据或设置已更改。结论针对当时的运行；若要得到当前项目的结论，请重新训练。</translation>
    </message>
    <message>
        <source>Say which folder to write.</source>
        <translation>请指明要写入的文件夹。</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, beginning with /.</source>
        <translation>请给出文件夹的完整路径，以 / 开头。</translation>
    </message>
    <message>
        <source>This folder holds other files, which an export would remove. Choose a new or empty folder.</source>
        <translation>此文件夹含有其他文件，导出会将其删除。请选择新的或空的文件夹。</translation>
    </message>
    <message>
        <source>There is a file of that name. Choose a folder.</source>
        <translation>已有同名文件。请选择文件夹。</translation>
    </message>
    <message>
        <source>Replaces the earlier export in %1 by the model&apos;s weights, its tokenizer and the model card, about %2 MB.</source>
        <translation>用模型的权重、分词器和模型卡（约 %2 MB）替换 %1 中先前的导出。</translation>
    </message>
    <message>
        <source>Writes the model&apos;s weights, its tokenizer and the model card, about %2 MB, into the folder %1.</source>
        <translation>将模型的权重、分词器和模型卡（约 %2 MB）写入文件夹 %1。</translation>
    </message>
    <message>
        <source>Read back and compared on %1 texts: the largest difference of any number is %2.</source>
        <translation>已读回并在 %1 段文本上比较：数字的最大差异为 %2。</translation>
    </message>
    <message>
        <source>The result of the export cannot be read: %1.</source>
        <translation>无法读取导出的结果：%1。</translation>
    </message>
    <message>
        <source>The forecast is damaged: %1.</source>
        <translation>预测已损坏：%1。</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot; to import. Use auto, %2.</source>
        <translation>没有可导入的格式“%1”。请使用 auto、%2。</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>没有导入任何内容。%1</translation>
    </message>
    <message>
        <source>No file was given.</source>
        <translation>没有给出文件。</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 replaces what was imported from there before.</source>
        <translation>%1 替换先前从该处导入的内容。</translation>
    </message>
    <message>
        <source>Dividing the rows</source>
        <translation>正在划分数据</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is of no kind that can be imported. There are: %2.</source>
        <translation>%1 不属于可导入的类型。可用的有：%2。</translation>
    </message>
    <message>
        <source>%1 has no judgements: a BEIR folder holds corpus.jsonl, queries.jsonl and qrels/PART.tsv.</source>
        <translation>%1 没有相关性标注：BEIR 文件夹应含有 corpus.jsonl、queries.jsonl 和 qrels/部分.tsv。</translation>
    </message>
    <message>
        <source>%1 has no judgements for the %2 part. There are: %3.</source>
        <translation>%1 没有 %2 部分的相关性标注。现有：%3。</translation>
    </message>
    <message>
        <source>No line of the run&apos;s events begins at byte %1. Ask from 0.</source>
        <translation>运行的事件中没有从第 %1 字节开始的行。请从 0 开始请求。</translation>
    </message>
    <message>
        <source>The job writes into no run, so its events have no place to begin from. Ask without one.</source>
        <translation>该任务不写入任何运行，因此其事件没有起始位置。请不带位置请求。</translation>
    </message>
    <message>
        <source>A line is longer than %1 bytes.</source>
        <translation>某行超过 %1 字节。</translation>
    </message>
    <message>
        <source>The socket path %1 is too long.</source>
        <translation>套接字路径 %1 过长。</translation>
    </message>
    <message>
        <source>%1 is not a private folder of yours, so the engine cannot use it. Remove it, or set XDG_RUNTIME_DIR to a folder of your own.</source>
        <translation>%1 不是您的私有文件夹，引擎无法使用。请将其删除，或把 XDG_RUNTIME_DIR 设为您自己的文件夹。</translation>
    </message>
    <message>
        <source>Trains on the processor: one core, 16-bit numbers (bf16).</source>
        <translation>在处理器上训练：1 个核心，16 位数字（bf16）。</translation>
    </message>
    <message>
        <source>Trains on the processor: one core, 32-bit numbers (fp32).</source>
        <translation>在处理器上训练：1 个核心，32 位数字（fp32）。</translation>
    </message>
    <message>
        <source>Trains on the processor: %1 cores, 16-bit numbers (bf16).</source>
        <translation>在处理器上训练：%1 个核心，16 位数字（bf16）。</translation>
    </message>
    <message>
        <source>Trains on the processor: %1 cores, 32-bit numbers (fp32).</source>
        <translation>在处理器上训练：%1 个核心，32 位数字（fp32）。</translation>
    </message>
    <message>
        <source>Trains on the graphics card %1 with 16-bit numbers (bf16).</source>
        <translation>在显卡 %1 上训练，使用 16 位数字（bf16）。</translation>
    </message>
    <message>
        <source>Trains on the graphics card %1 with 32-bit numbers (fp32).</source>
        <translation>在显卡 %1 上训练，使用 32 位数字（fp32）。</translation>
    </message>
    <message>
        <source>The report on this machine is damaged: %1.</source>
        <translation>关于本机的报告已损坏：%1。</translation>
    </message>
    <message>
        <source>The graphics card %1 that the settings ask for is not there. Set the device to auto or cpu under Advanced.</source>
        <translation>设置要求的显卡 %1 不存在。请在“高级”中将设备设为 auto 或 cpu。</translation>
    </message>
    <message>
        <source>%1 is no rank</source>
        <translation>%1 不是排名</translation>
    </message>
    <message>
        <source>a list of hits is none, or too long</source>
        <translation>某个结果列表不是列表，或过长</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1: there are too many lines.</source>
        <translation>%1：行数过多。</translation>
    </message>
    <message>
        <source>%1 has no end. Evaluate again.</source>
        <translation>%1 没有结尾。请重新评测。</translation>
    </message>
    <message>
        <source>The curves&apos; index could not be written: %1</source>
        <translation>无法写入曲线的索引：%1</translation>
    </message>
    <message>
        <source>The answer to the search cannot be read: %1.</source>
        <translation>无法读取搜索的回答：%1。</translation>
    </message>
    <message>
        <source>A training is going on.</source>
        <translation>正在训练。</translation>
    </message>
    <message>
        <source>A verdict is being measured. Start when that is done.</source>
        <translation>正在评测。请在完成后开始。</translation>
    </message>
    <message>
        <source>Something else is being done to the project. Start when that is done.</source>
        <translation>项目正在进行其他操作。请在完成后开始。</translation>
    </message>
    <message>
        <source>Someone else is editing this project, so nothing can be started here.</source>
        <translation>其他人正在编辑此项目，因此这里无法开始任何操作。</translation>
    </message>
    <message>
        <source>There is nothing to train on yet. Add data first.</source>
        <translation>还没有可用于训练的内容。请先添加数据。</translation>
    </message>
    <message>
        <source>Training needs at least %1 pairs. Add more data.</source>
        <translation>训练至少需要 %1 个问题–段落对。请添加更多数据。</translation>
    </message>
    <message>
        <source>Run %1 kept nothing before it ended, so it begins again.</source>
        <translation>运行 %1 结束前没有保存任何内容，因此重新开始。</translation>
    </message>
    <message>
        <source>Run %1 goes on after step %2; nothing it has learned is lost.</source>
        <translation>运行 %1 从第 %2 步之后继续；学到的内容没有丢失。</translation>
    </message>
    <message>
        <source>By the forecast the memory does not suffice; see above what helps.</source>
        <translation>据预测内存不足；解决办法见上文。</translation>
    </message>
    <message>
        <source>Trains once on %1 pairs. You can stop at any time and go on later.</source>
        <translation>用 %1 个问题–段落对训练一遍。您可以随时停止，稍后继续。</translation>
    </message>
    <message>
        <source>Trains %2 times on %1 pairs. You can stop at any time and go on later.</source>
        <translation>用 %1 个问题–段落对训练 %2 遍。您可以随时停止，稍后继续。</translation>
    </message>
    <message>
        <source>&amp;Resume run %1</source>
        <translation>继续运行 %1(&amp;R)</translation>
    </message>
    <message>
        <source>Start &amp;training</source>
        <translation>开始训练(&amp;T)</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found.</source>
        <translation>没有找到 NVIDIA 驱动程序。</translation>
    </message>
    <message>
        <source>An NVIDIA driver is there, but the CUDA libraries are not: %1. &quot;./run --with-cuda&quot; fetches them.</source>
        <translation>有 NVIDIA 驱动程序，但没有 CUDA 库：%1。“./run --with-cuda”可以获取它们。</translation>
    </message>
    <message>
        <source>The NVIDIA driver reports no usable GPU.</source>
        <translation>NVIDIA 驱动程序没有报告可用的 GPU。</translation>
    </message>
    <message>
        <source>CUDA cannot be used: %1</source>
        <translation>无法使用 CUDA：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no device. Use auto, cpu or cuda:0, cuda:1 …</source>
        <translation>“%1”不是设备。请使用 auto、cpu 或 cuda:0、cuda:1 等。</translation>
    </message>
    <message>
        <source>The device %1 cannot be used. %2 Choose auto or cpu.</source>
        <translation>无法使用设备 %1。%2 请选择 auto 或 cpu。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no precision. Use auto, fp32 or bf16.</source>
        <translation>“%1”不是精度。请使用 auto、fp32 或 bf16。</translation>
    </message>
    <message>
        <source>The model uses the activation &quot;%1&quot;, which is not supported.</source>
        <translation>模型使用的激活函数“%1”不受支持。</translation>
    </message>
    <message>
        <source>Tensor %1 has an unknown number type.</source>
        <translation>张量 %1 的数值类型未知。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the shape %3, but the model asks for %4.</source>
        <translation>%1：张量 %2 的形状为 %3，但模型要求 %4。</translation>
    </message>
    <message>
        <source>The tensor %1 has %2 bytes instead of %3.</source>
        <translation>张量 %1 有 %2 字节，而不是 %3。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds numbers of type %3. Weights must be F32, F16, BF16 or F64; quantised models cannot be used.</source>
        <translation>%1：张量 %2 含有 %3 类型的数字。权重必须是 F32、F16、BF16 或 F64；不能使用量化模型。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds values that are not finite numbers.</source>
        <translation>%1：张量 %2 含有非有限数值。</translation>
    </message>
    <message>
        <source>Unknown pooling.</source>
        <translation>未知的池化方式。</translation>
    </message>
    <message>
        <source>A text of %1 tokens cannot be embedded: the model takes 1 to %2.</source>
        <translation>无法嵌入 %1 个词元的文本：模型接受 1 到 %2 个。</translation>
    </message>
    <message>
        <source>The token id %1 is not among the model&apos;s %2.</source>
        <translation>词元编号 %1 不在模型的 %2 个之内。</translation>
    </message>
    <message>
        <source>Memory ran out. Close other programs, lower model.max_tokens or evaluate.batch_tokens, or choose a smaller model.</source>
        <translation>内存已用尽。请关闭其他程序，降低 model.max_tokens 或 evaluate.batch_tokens，或选择更小的模型。</translation>
    </message>
    <message>
        <source>The computation failed: %1</source>
        <translation>计算失败：%1</translation>
    </message>
    <message>
        <source>Search: an embedding model for your documents</source>
        <translation>搜索：用于您的文档的嵌入模型</translation>
    </message>
    <message>
        <source>Multiple negatives, from questions and from passages</source>
        <translation>多重负例，从问题和从段落出发</translation>
    </message>
    <message>
        <source>Multiple negatives, from questions</source>
        <translation>多重负例，从问题出发</translation>
    </message>
    <message>
        <source>LlamaIndex question–passage set (JSON)</source>
        <translation>LlamaIndex 问题–段落集（JSON）</translation>
    </message>
    <message>
        <source>BEIR folder</source>
        <translation>BEIR 文件夹</translation>
    </message>
    <message>
        <source>Question–passage pairs (JSONL, CSV or TSV)</source>
        <translation>问题–段落对（JSONL、CSV 或 TSV）</translation>
    </message>
    <message>
        <source>BERT (MiniLM, bge, e5, gte)</source>
        <translation>BERT（MiniLM、bge、e5、gte）</translation>
    </message>
    <message>
        <source>sentence-transformers folder</source>
        <translation>sentence-transformers 文件夹</translation>
    </message>
    <message>
        <source>What the device computes fastest</source>
        <translation>设备计算最快的</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>16 bits (bfloat16) with 32-bit master weights</source>
        <translation>16 位（bfloat16），主权重为 32 位</translation>
    </message>
    <message>
        <source>The folder %1 holds other files, which an export would remove. Choose a new or empty folder.</source>
        <translation>文件夹 %1 含有其他文件，导出会将其删除。请选择新的或空的文件夹。</translation>
    </message>
    <message>
        <source>%1 is a file. Choose a folder.</source>
        <translation>%1 是文件。请选择文件夹。</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>A folder, or the name of a fetched model.</source>
        <translation>文件夹，或已获取的模型的名称。</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>最长文本</translation>
    </message>
    <message>
        <source>Tokens of a text the model sees; 0: as many as it has positions.</source>
        <translation>模型能看到的文本词元数；0：与模型的位置数相同。</translation>
    </message>
    <message>
        <source>Text before questions</source>
        <translation>问题前的文本</translation>
    </message>
    <message>
        <source>Some models want an instruction before each question.</source>
        <translation>有些模型需要在每个问题前加上指令。</translation>
    </message>
    <message>
        <source>Text before passages</source>
        <translation>段落前的文本</translation>
    </message>
    <message>
        <source>Some models want an instruction before each passage.</source>
        <translation>有些模型需要在每个段落前加上指令。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>How often each pair is learned from.</source>
        <translation>每个问题–段落对被学习的次数。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Pairs whose passages serve as each other&apos;s wrong answers.</source>
        <translation>这些问题–段落对的段落互为错误答案。</translation>
    </message>
    <message>
        <source>Batches per step</source>
        <translation>每步批次数</translation>
    </message>
    <message>
        <source>Batches whose gradients are added up. It does not enlarge the batch.</source>
        <translation>梯度累加的批次数。这不会增大批次。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The highest rate, after warm-up.</source>
        <translation>预热之后的最高学习率。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Share of the steps in which the learning rate rises.</source>
        <translation>学习率上升阶段所占的步数比例。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>How strongly weights are drawn towards zero.</source>
        <translation>权重被拉向零的强度。</translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation>梯度上限</translation>
    </message>
    <message>
        <source>Largest norm of the gradients; 0: none.</source>
        <translation>梯度的最大范数；0：不限制。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>What training minimises.</source>
        <translation>训练所最小化的目标。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Factor on the cosine inside the loss.</source>
        <translation>损失中余弦值的系数。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Number format of the computation.</source>
        <translation>计算使用的数字格式。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>auto, cpu, or cuda:0, cuda:1 …</source>
        <translation>auto、cpu，或 cuda:0、cuda:1 等</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Processor threads; 0: one a core.</source>
        <translation>处理器线程数；0：每核心一个。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Names the random order of the pairs.</source>
        <translation>指定问题–段落对的随机顺序。</translation>
    </message>
    <message>
        <source>Steps between checks</source>
        <translation>检查间隔步数</translation>
    </message>
    <message>
        <source>Steps between looks at the validation part; 0: chosen by their cost.</source>
        <translation>两次查看验证部分之间的步数；0：按开销自动选择。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>Looks without a better result before training stops; 0: never stop early.</source>
        <translation>连续多少次没有更好结果就停止训练；0：从不提前停止。</translation>
    </message>
    <message>
        <source>Measure of best</source>
        <translation>最佳的衡量指标</translation>
    </message>
    <message>
        <source>The validation metric that decides, such as ndcg@10.</source>
        <translation>起决定作用的验证指标，例如 ndcg@10。</translation>
    </message>
    <message>
        <source>Minutes between checkpoints</source>
        <translation>检查点间隔分钟数</translation>
    </message>
    <message>
        <source>The most work a crash may cost.</source>
        <translation>崩溃时最多损失的工作量。</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>The k of accuracy@k and the others.</source>
        <translation>accuracy@k 等指标中的 k。</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Weight of the model beside word search; -1: chosen on training rows.</source>
        <translation>模型相对于按词搜索的权重；-1：根据训练数据选择。</translation>
    </message>
    <message>
        <source>Resamples</source>
        <translation>重采样次数</translation>
    </message>
    <message>
        <source>Bootstrap samples behind the interval.</source>
        <translation>区间所依据的自助法样本数。</translation>
    </message>
    <message>
        <source>Tokens at once</source>
        <translation>同时处理的词元数</translation>
    </message>
    <message>
        <source>Tokens embedded at once; 0: chosen for the device.</source>
        <translation>同时嵌入的词元数；0：按设备选择。</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;. Did you mean %2? The command &quot;set&quot; without a value lists all.</source>
        <translation>没有设置“%1”。您是指 %2 吗？不带值的“set”命令会列出全部设置。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an object.</source>
        <translation>“%1”不是对象。</translation>
    </message>
    <message>
        <source>Less than a fifth of the text would be left to train on. Lower the shares for validation and test.</source>
        <translation>可用于训练的文本将不足五分之一。请降低验证和测试的比例。</translation>
    </message>
    <message>
        <source>Without a validation part training cannot tell which checkpoint is best; the last one is kept.</source>
        <translation>没有验证部分，训练无法判断哪个检查点最好；将保留最后一个。</translation>
    </message>
    <message>
        <source>The project is in use (%1). Wait for it to finish, or stop it.</source>
        <translation>项目正在使用中（%1）。请等待其完成，或将其停止。</translation>
    </message>
    <message>
        <source>%1 is not a model&apos;s folder: neither config.json nor modules.json is there. Choose the folder that holds the model&apos;s files.</source>
        <translation>%1 不是模型文件夹：既没有 config.json，也没有 modules.json。请选择含有模型文件的文件夹。</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;: it is neither a folder nor in %2. Name a model&apos;s folder, or fetch the default with ./run.</source>
        <translation>没有模型“%1”：它既不是文件夹，也不在 %2 中。请指定模型的文件夹，或用 ./run 获取默认模型。</translation>
    </message>
    <message>
        <source>A draft without data</source>
        <translation>没有数据的草稿</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (format version %2; this one knows %3). Update the program to open it.</source>
        <translation>%1 由此程序的更新版本写入（格式版本 %2；当前版本支持 %3）。请更新程序后再打开。</translation>
    </message>
    <message>
        <source>There is no project in %1. The command &quot;new&quot; makes one.</source>
        <translation>%1 中没有项目。“new”命令可以创建项目。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There is no kind of project &quot;%1&quot;. Use %2.</source>
        <translation>没有项目类型“%1”。请使用 %2。</translation>
    </message>
    <message>
        <source>%1 is already there. Choose a new name for the project.</source>
        <translation>%1 已存在。请为项目选择新的名称。</translation>
    </message>
    <message>
        <source>%1: the setting &quot;%2&quot; is unknown to this version. It is kept, but has no effect.</source>
        <translation>%1：此版本不认识设置“%2”。它会被保留，但不起作用。</translation>
    </message>
    <message>
        <source>There is no stage &quot;%1&quot;.</source>
        <translation>没有阶段“%1”。</translation>
    </message>
    <message>
        <source>There is no kind of project &quot;%1&quot;.</source>
        <translation>没有项目类型“%1”。</translation>
    </message>
    <message>
        <source>Scores of %1 and of %2 passages cannot be blended.</source>
        <translation>无法混合 %1 个段落与 %2 个段落的分数。</translation>
    </message>
    <message>
        <source>There are too many passages to search.</source>
        <translation>段落太多，无法搜索。</translation>
    </message>
    <message>
        <source>The Unicode library failed: %1.</source>
        <translation>Unicode 库出错：%1。</translation>
    </message>
    <message>
        <source>There is no stemmer “%1”. It is named after its language, such as english, german or spanish.</source>
        <translation>没有词干提取器“%1”。它以语言命名，例如 english、german 或 spanish。</translation>
    </message>
    <message>
        <source>A text of %1 bytes is too long to search.</source>
        <translation>%1 字节的文本太长，无法搜索。</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>无法打开 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot write %1: the disk is full. Free some space and try again.</source>
        <translation>无法写入 %1：磁盘已满。请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Try again when it has finished.</source>
        <translation>%1 正被其他程序使用。请在其完成后重试。</translation>
    </message>
    <message>
        <source>Cannot use %1: %2.</source>
        <translation>无法使用 %1：%2。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (data version %2; this one knows %3). Update the program to open it.</source>
        <translation>%1 由此程序的更新版本写入（数据版本 %2；当前版本支持 %3）。请更新程序后再打开。</translation>
    </message>
    <message>
        <source>%1 is damaged: a question&apos;s passage is not in its collection. Restore it from a copy.</source>
        <translation>%1 已损坏：某个问题的段落不在其数据集中。请从副本恢复。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of the data. Use train, validation or test.</source>
        <translation>“%1”不是数据的一部分。请使用 train、validation 或 test。</translation>
    </message>
    <message>
        <source>%1 is not a usable tokenizer: %2.</source>
        <translation>%1 不是可用的分词器：%2。</translation>
    </message>
    <message>
        <source>%1: the vocabulary is empty.</source>
        <translation>%1：词表为空。</translation>
    </message>
    <message>
        <source>%1 cannot tokenise a text: %2.</source>
        <translation>%1 无法将文本切分为词元：%2。</translation>
    </message>
    <message>
        <source>%1 cannot turn ids into text: %2.</source>
        <translation>%1 无法将编号转换为文本：%2。</translation>
    </message>
    <message>
        <source>%1: words of %2 letters are more than this program cuts into pieces (max_input_chars_per_word, at most %3).</source>
        <translation>%1：%2 个字母的单词超出了此程序能切分的长度（max_input_chars_per_word，最多 %3）。</translation>
    </message>
    <message>
        <source>%1: its replacements could make a text more than %2 times as long.</source>
        <translation>%1：它的替换可能使文本变长到 %2 倍以上。</translation>
    </message>
    <message>
        <source>%1: it puts more than %2 pieces around a text.</source>
        <translation>%1：它在文本两端添加了超过 %2 个片段。</translation>
    </message>
    <message>
        <source>%1: the special token &quot;%2&quot; is missing.</source>
        <translation>%1：缺少特殊词元“%2”。</translation>
    </message>
    <message>
        <source>%1 has %2 tensors, but the model has %3.</source>
        <translation>%1 有 %2 个张量，但模型有 %3 个。</translation>
    </message>
    <message>
        <source>A checkpoint&apos;s state cannot be read: %1.</source>
        <translation>无法读取检查点的状态：%1。</translation>
    </message>
    <message>
        <source>There is no loss &quot;%1&quot;. There are: %2.</source>
        <translation>没有损失“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>At step %1 the loss or its gradient was not a finite number. The last good checkpoint is kept. Train again with a lower train.lr, with train.precision=fp32, or look for odd rows in the data.</source>
        <translation>第 %1 步时损失或其梯度不是有限数值。最后一个正常的检查点已保留。请用更低的 train.lr 或 train.precision=fp32 重新训练，或检查数据中的异常行。</translation>
    </message>
    <message>
        <source>Memory ran out, even for one text at a time. Lower model.max_tokens, or choose a smaller model.</source>
        <translation>即使一次只处理一段文本，内存也已用尽。请降低 model.max_tokens，或选择更小的模型。</translation>
    </message>
    <message>
        <source>Memory ran out: batches are now computed in parts of %1 tokens.</source>
        <translation>内存已用尽：批次现在按每部分 %1 个词元计算。</translation>
    </message>
    <message>
        <source>The project has no questions in its %1 part. Import a data set with --split %1, or give that part a share in split.%1 and import again.</source>
        <translation>项目的 %1 部分没有问题。请用 --split %1 导入数据集，或用 split.%1 为该部分设定比例，然后重新导入。</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Choosing the weight of the blend</source>
        <translation>正在选择混合的权重</translation>
    </message>
    <message>
        <source>Embedding with the base model</source>
        <translation>正在用基础模型嵌入</translation>
    </message>
    <message>
        <source>Embedding questions and passages</source>
        <translation>正在嵌入问题和段落</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>正在写入模型</translation>
    </message>
    <message>
        <source>Measuring a few steps of the training</source>
        <translation>正在测量训练的若干步</translation>
    </message>
    <message>
        <source>Measuring a piece of the verdict</source>
        <translation>正在测量评测的一部分</translation>
    </message>
    <message>
        <source>Run %1 has no weights yet. &quot;status&quot; lists the runs.</source>
        <translation>运行 %1 还没有权重。“status”会列出所有运行。</translation>
    </message>
    <message>
        <source>No run of this project has succeeded yet. Next: train.</source>
        <translation>此项目还没有成功的运行。下一步：train。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no run. Write run:1, run:2 …</source>
        <translation>“%1”不是运行。请写成 run:1、run:2 等。</translation>
    </message>
    <message>
        <source>There is no question to search for.</source>
        <translation>没有可搜索的问题。</translation>
    </message>
    <message>
        <source>A search gives 1 to %1 passages, not %2.</source>
        <translation>一次搜索返回 1 到 %1 个段落，而不是 %2 个。</translation>
    </message>
    <message>
        <source>The project has no passages to search. Next: import a data set.</source>
        <translation>项目没有可搜索的段落。下一步：导入数据集。</translation>
    </message>
    <message>
        <source>Indexing the words of the passages</source>
        <translation>正在为段落的词语建立索引</translation>
    </message>
    <message>
        <source>Reading the passages with the base model</source>
        <translation>正在用基础模型读取段落</translation>
    </message>
    <message>
        <source>Reading the passages with the tuned model</source>
        <translation>正在用微调后的模型读取段落</translation>
    </message>
    <message>
        <source>%1: difference %2, within %3</source>
        <translation>%1：差异 %2，在 %3 以内</translation>
    </message>
    <message>
        <source>%1: difference %2, more than %3</source>
        <translation>%1：差异 %2，超过 %3</translation>
    </message>
    <message>
        <source>Checking this machine</source>
        <translation>正在检查本机</translation>
    </message>
    <message>
        <source>This machine does not compute as it should; the lines above say where. Choose another train.device or train.precision.</source>
        <translation>本机的计算结果不正常；上面各行说明了在哪里。请选择其他 train.device 或 train.precision。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>train.metric: there is no metric &quot;%1&quot;. There are: %2.</source>
        <translation>train.metric：没有指标“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>There is no validation part, so the last weights are kept instead of the best. Give split.validation a share and import again.</source>
        <translation>没有验证部分，因此保留最后的权重而不是最佳的。请为 split.validation 设定比例，然后重新导入。</translation>
    </message>
    <message>
        <source>Loading the base model</source>
        <translation>正在加载基础模型</translation>
    </message>
    <message>
        <source>The base model in %1 is not the one this run began with. Begin anew with: train --fresh</source>
        <translation>%1 中的基础模型不是此运行开始时使用的模型。请重新开始：train --fresh</translation>
    </message>
    <message>
        <source>The project&apos;s data have changed since this run began. Begin anew with: train --fresh</source>
        <translation>自此运行开始以来，项目的数据已更改。请重新开始：train --fresh</translation>
    </message>
    <message>
        <source>There are no pairs to train on. Next: import a data set.</source>
        <translation>没有可用于训练的问题–段落对。下一步：导入数据集。</translation>
    </message>
    <message>
        <source>There is no interrupted run to resume. &quot;train&quot; begins a new one; &quot;train --extend N&quot; goes on with a finished one.</source>
        <translation>没有可继续的中断运行。“train”开始新的运行；“train --extend N”继续已完成的运行。</translation>
    </message>
    <message>
        <source>Only a finished run can be extended. &quot;status&quot; lists the runs.</source>
        <translation>只有已完成的运行可以延长。“status”会列出所有运行。</translation>
    </message>
    <message>
        <source>Run %1 was interrupted, but settings, data or model have changed since: a new run begins.</source>
        <translation>运行 %1 被中断，但此后设置、数据或模型已更改：将开始新的运行。</translation>
    </message>
    <message>
        <source>Run %1 was interrupted and goes on.</source>
        <translation>运行 %1 被中断，现在继续。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The program lacks its file %1.</source>
        <translation>程序缺少文件 %1。</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>命中率</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>The training needs about %1 MB of memory, and %2 MB are there. Close other programs, lower model.max_tokens, or choose a smaller model.</source>
        <translation>训练约需 %1 MB 内存，现有 %2 MB。请关闭其他程序，降低 model.max_tokens，或选择更小的模型。</translation>
    </message>
    <message>
        <source>Of the documents; training looks at them to find its best moment. 0.1 is a tenth.</source>
        <translation>占文档的比例；训练时据此选出最佳检查点。0.1 即十分之一。</translation>
    </message>
    <message>
        <source>Share for the verdict</source>
        <translation>测试比例</translation>
    </message>
    <message>
        <source>Of the documents; they are read only once, at the end.</source>
        <translation>占文档的比例；只在最后读取一次，用于得出结论。</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>划分种子</translation>
    </message>
    <message>
        <source>A number that names the random choice; another one divides in another way.</source>
        <translation>决定随机划分的数字；换一个数字，划分就不同。</translation>
    </message>
    <message>
        <source>Texts: %1, of them cut: %4. Tokens: %2. Time: %3 s.</source>
        <translation>文本：%1 段，其中被截断：%4 段。词元：%2 个。用时：%3 s。</translation>
    </message>
    <message>
        <source>%1 needs more memory to read than one file is given. Divide it.</source>
        <translation>读取 %1 需要的内存超过了单个文件的上限。请将其拆分。</translation>
    </message>
    <message>
        <source>Questions for the verdict: only %1. A small gain cannot be told from chance; with %2 or more the verdict is surer.</source>
        <translation>用于结论的问题只有 %1 个：小的提升无法与偶然区分；有 %2 个或更多时，结论更可靠。</translation>
    </message>
    <message>
        <source>Make questions of the documents.</source>
        <translation>请从文档生成问题。</translation>
    </message>
    <message>
        <source>Add documents, or questions with the passages that answer them.</source>
        <translation>请添加文档，或添加问题及回答它们的段落。</translation>
    </message>
    <message>
        <source>%1 could not be read in %2 seconds, so it was given up. Save it anew with another program, or divide it.</source>
        <translation>%1 在 %2 秒内未能读完，已放弃。请用其他程序重新保存，或将其拆分。</translation>
    </message>
    <message>
        <source>%1 holds more text than can be read at once. Divide it.</source>
        <translation>%1 的文本过多，无法一次读完。请将其拆分。</translation>
    </message>
    <message>
        <source>%1 takes more than a minute of processor time to read, so it was given up. Save it anew with another program, or divide it.</source>
        <translation>读取 %1 所需的处理器时间超过一分钟，已放弃。请用其他程序重新保存，或将其拆分。</translation>
    </message>
    <message>
        <source>%1 is damaged in a way that ended the program that reads documents (%2). Save it anew with another program, or leave it out.</source>
        <translation>%1 已损坏，致使读取文档的程序中途退出（%2）。请用其他程序重新保存，或不导入此文件。</translation>
    </message>
    <message>
        <source>Measured on %1 questions that were kept out of training together with the passages that answer them, searching %2 passages. Passages longer than the model reads, so that their ends were not seen: %3.</source>
        <translation>基于 %1 个问题评测，这些问题及回答它们的段落都没有参与训练；搜索范围为 %2 个段落。长于模型能读取的长度、因而末尾没有被看到的段落：%3 个。</translation>
    </message>
    <message>
        <source>its fields (%1) are not as many as the header names (%2). Put quotes around text that holds the separator</source>
        <translation>该行的字段数（%1）与表头的字段数（%2）不一致。请给含有分隔符的文本加上引号</translation>
    </message>
    <message>
        <source>The model sees %1 tokens of a text, which leaves no room for a passage. Raise model.max_tokens.</source>
        <translation>模型只能看到文本的 %1 个词元，容不下一个段落。请调大 model.max_tokens。</translation>
    </message>
    <message>
        <source>There is no document to divide. Next: import --format documents.</source>
        <translation>没有可划分的文档。下一步：import --format documents。</translation>
    </message>
    <message>
        <source>Dividing the documents into passages</source>
        <translation>正在将文档划分为段落</translation>
    </message>
    <message>
        <source>%1 is not a regular file, so it is not read.</source>
        <translation>%1 不是普通文件，因此不读取。</translation>
    </message>
    <message>
        <source>Rows skipped: %1. The first: %2</source>
        <translation>跳过的行：%1 行。第一行：%2</translation>
    </message>
    <message>
        <source>Training pairs that also stand in the validation or test part: %1. They are left out of training.</source>
        <translation>也出现在验证或测试部分的训练对：%1 个。训练时不使用它们。</translation>
    </message>
    <message>
        <source>%1 is a folder in a folder, which is not looked into. Add it by itself.</source>
        <translation>%1 是文件夹中的子文件夹，不会读取。请单独添加它。</translation>
    </message>
    <message>
        <source>Run %2 finds better passages than run %1: %3 is %5 against %4 (%6, between %7 and %8), on the %9 questions both were measured with.</source>
        <translation>运行 %2 找到的段落比运行 %1 更好：%3 为 %5，对比 %4（%6，介于 %7 和 %8 之间），基于两者都评测过的 %9 个问题。</translation>
    </message>
    <message>
        <source>No difference that could not be chance: %3 is %4 for run %1 and %5 for run %2 (%6, between %7 and %8), on the %9 questions both were measured with.</source>
        <translation>差异可能只是偶然：%3，运行 %1 为 %4，运行 %2 为 %5（%6，介于 %7 和 %8 之间），基于两者都评测过的 %9 个问题。</translation>
    </message>
    <message>
        <source>Trains once on %1 pairs, at most %2. You can stop at any time and go on later.</source>
        <translation>用 %1 个问题–段落对训练一遍，最多%2。您可以随时停止，稍后继续。</translation>
    </message>
    <message>
        <source>Trains %3 times on %1 pairs, at most %2. You can stop at any time and go on later.</source>
        <translation>用 %1 个问题–段落对训练 %3 遍，最多%2。您可以随时停止，稍后继续。</translation>
    </message>
    <message>
        <source>The address holds a user name or password. Leave it out and enter the key in its own field.</source>
        <translation>地址中含有用户名或密码。请将其去掉，并在单独的栏中输入密钥。</translation>
    </message>
    <message>
        <source>This is no web address. Write it as https://host/path, or as http://localhost:PORT for a server on this computer.</source>
        <translation>这不是网址。请写成 https://主机/路径；如果服务器在本机上，请写成 http://localhost:端口。</translation>
    </message>
    <message>
        <source>The network library could not be started.</source>
        <translation>无法启动网络库。</translation>
    </message>
    <message>
        <source>The library for network connections does not know a setting.</source>
        <translation>网络连接库不认识某项设置。</translation>
    </message>
    <message>
        <source>A header of the request holds a line break or a letter that headers cannot hold.</source>
        <translation>请求的某个标头含有换行符或标头不允许的字符。</translation>
    </message>
    <message>
        <source>The key holds a line break or a letter that keys cannot hold. Copy it again from where it was given to you.</source>
        <translation>密钥含有换行符或密钥不允许的字符。请从提供密钥的地方重新复制。</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds. Ask for less at a time, or allow more time.</source>
        <translation>%1 在 %2 秒内没有应答。请减少每次的请求量，或允许更长的时间。</translation>
    </message>
    <message>
        <source>The host of %1 was not found. Check the address and the network connection.</source>
        <translation>找不到 %1 的主机。请检查地址和网络连接。</translation>
    </message>
    <message>
        <source>Nobody answers at %1. Check the address and its port, and whether the server is running.</source>
        <translation>%1 没有应答。请检查地址和端口，以及服务器是否正在运行。</translation>
    </message>
    <message>
        <source>No connection to %1 came about in time. Check the address and the network connection.</source>
        <translation>未能及时连接到 %1。请检查地址和网络连接。</translation>
    </message>
    <message>
        <source>What answers at %1 is not a web server. Check the address and its port.</source>
        <translation>%1 处应答的不是网络服务器。请检查地址和端口。</translation>
    </message>
    <message>
        <source>No safe connection to %1: %2. Check the address; a server on this computer may want http:// instead of https://.</source>
        <translation>无法与 %1 建立安全连接：%2。请检查地址；本机上的服务器可能需要用 http:// 而不是 https://。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off before the answer was whole. Try again.</source>
        <translation>与 %1 的连接在应答完整之前中断。请重试。</translation>
    </message>
    <message>
        <source>The key was not sent: %1 is a public address without encryption, so others could read it. Use https://.</source>
        <translation>没有发送密钥：%1 是未加密的公网地址，其他人可能会读到密钥。请使用 https://。</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MiB and was given up. Check that the address is that of a language model.</source>
        <translation>%1 的应答超过 %2 MiB，已放弃。请检查该地址是否为语言模型的地址。</translation>
    </message>
    <message>
        <source>%1 sends to another address that is no web address.</source>
        <translation>%1 转向了另一个地址，但它不是网址。</translation>
    </message>
    <message>
        <source>%1 sends to another address, %2. Neither key nor question was sent there. Enter that address if you trust it.</source>
        <translation>%1 转向了另一个地址 %2。密钥和问题都没有发送到那里。如果您信任该地址，请直接输入它。</translation>
    </message>
    <message>
        <source>Before the text of each passage</source>
        <translation>放在每个段落的文本之前</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不放入</translation>
    </message>
    <message>
        <source>Taken from the passages themselves, without a language model</source>
        <translation>取自段落本身，不使用语言模型</translation>
    </message>
    <message>
        <source>Longest passage</source>
        <translation>最长段落</translation>
    </message>
    <message>
        <source>Tokens of a passage; 0: as many as the model sees of a text.</source>
        <translation>段落的词元数；0：与模型能看到的文本词元数相同。</translation>
    </message>
    <message>
        <source>as the longest text</source>
        <translation>与“最长文本”相同</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Tokens a passage repeats of the one before it, in whole sentences.</source>
        <translation>段落重复前一段落的词元数，以整句为单位。</translation>
    </message>
    <message>
        <source>Headings in passages</source>
        <translation>段落中的标题</translation>
    </message>
    <message>
        <source>Put the headings over a passage before its text.</source>
        <translation>将段落上方的各级标题放在其文本之前。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What makes the questions.</source>
        <translation>生成问题的方式。</translation>
    </message>
    <message>
        <source>Questions per passage</source>
        <translation>每段问题数</translation>
    </message>
    <message>
        <source>At most so many are made of each passage.</source>
        <translation>每个段落最多生成这么多问题。</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>回查</translation>
    </message>
    <message>
        <source>A question is kept if a search for it finds its passage among so many; 0: all are kept.</source>
        <translation>用问题搜索时，其段落排在前这么多个之内才保留该问题；0：全部保留。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Seed of the questions</source>
        <translation>问题的随机种子</translation>
    </message>
    <message>
        <source>Names the random choices among possible questions.</source>
        <translation>指定在候选问题中的随机选择。</translation>
    </message>
    <message>
        <source>chosen by memory</source>
        <translation>按内存自动选择</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限制</translation>
    </message>
    <message>
        <source>one a core</source>
        <translation>每核心一个</translation>
    </message>
    <message>
        <source>chosen by their cost</source>
        <translation>按开销自动选择</translation>
    </message>
    <message>
        <source>never stop early</source>
        <translation>从不提前停止</translation>
    </message>
    <message>
        <source>chosen on training rows</source>
        <translation>根据训练数据选择</translation>
    </message>
    <message>
        <source>chosen for the device</source>
        <translation>按设备选择</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Being worked on now (pairs: %1)</source>
        <translation>正在处理（%1 个问题–段落对）</translation>
    </message>
    <message>
        <source>Not trained yet (pairs: %1)</source>
        <translation>尚未训练（%1 个问题–段落对）</translation>
    </message>
    <message>
        <source>Run %2 is done (pairs: %1)</source>
        <translation>运行 %2 已完成（%1 个问题–段落对）</translation>
    </message>
    <message>
        <source>Run %2 failed (pairs: %1)</source>
        <translation>运行 %2 失败（%1 个问题–段落对）</translation>
    </message>
    <message>
        <source>Run %2 can be resumed (pairs: %1)</source>
        <translation>运行 %2 可以继续（%1 个问题–段落对）</translation>
    </message>
    <message>
        <source>the same question was made before</source>
        <translation>先前已生成相同的问题</translation>
    </message>
    <message>
        <source>too short to be asked</source>
        <translation>作为问题太短</translation>
    </message>
    <message>
        <source>too long to be asked</source>
        <translation>作为问题太长</translation>
    </message>
    <message>
        <source>makes sense only beside its passage</source>
        <translation>离开其段落就无法理解</translation>
    </message>
    <message>
        <source>a search for it does not find its passage</source>
        <translation>用它搜索找不到其段落</translation>
    </message>
    <message>
        <source>ICU has no data for Unicode&apos;s composed form.</source>
        <translation>ICU 缺少 Unicode 组合形式的数据。</translation>
    </message>
    <message>
        <source>ICU could not decode a text: %1</source>
        <translation>ICU 无法解码文本：%1</translation>
    </message>
    <message>
        <source>%1 holds more text than is read from one file (100 MB). Divide it.</source>
        <translation>%1 的文本超过了单个文件的读取上限（100 MB）。请将其拆分。</translation>
    </message>
    <message>
        <source>%1 is under copy protection (DRM), so no other program can read it. Ask the seller for a book without it.</source>
        <translation>%1 受版权保护（DRM），其他程序无法读取。请向卖方索取没有保护的版本。</translation>
    </message>
    <message>
        <source>%1: its chapter %2 is missing and was left out.</source>
        <translation>%1：章节 %2 缺失，已跳过。</translation>
    </message>
    <message>
        <source>%1 is a picture. Have its text recognised first (OCR), for example with ocrmypdf, and import the result.</source>
        <translation>%1 是图片。请先识别其中的文字（OCR），例如使用 ocrmypdf，然后导入结果。</translation>
    </message>
    <message>
        <source>%1 is a file of an older Word, Excel or PowerPoint, or one with a password. Open it there and save it as PDF without a password.</source>
        <translation>%1 是旧版 Word、Excel 或 PowerPoint 的文件，或设有密码。请在相应程序中打开，并另存为不设密码的 PDF。</translation>
    </message>
    <message>
        <source>%1 is RTF, which is not read. Open it in a word processor and save it as PDF.</source>
        <translation>%1 是 RTF 文件，不支持读取。请用文字处理程序打开，并另存为 PDF。</translation>
    </message>
    <message>
        <source>%1 is a sound or film, not text.</source>
        <translation>%1 是音频或视频，不是文本。</translation>
    </message>
    <message>
        <source>%1 is a program, not text.</source>
        <translation>%1 是程序，不是文本。</translation>
    </message>
    <message>
        <source>%1 is a database. Export its tables as CSV and import those.</source>
        <translation>%1 是数据库。请将其中的表导出为 CSV，然后导入。</translation>
    </message>
    <message>
        <source>%1 is an archive. Unpack it and import what is in it.</source>
        <translation>%1 是压缩包。请解压后导入其中的内容。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in the program that wrote it and save it without one.</source>
        <translation>%1 受密码保护。请在创建它的程序中打开，并另存为不设密码的文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, the most that is read of such a file. Divide it.</source>
        <translation>%1 大于 %2 MB，超过了此类文件的读取上限。请将其拆分。</translation>
    </message>
    <message>
        <source>%1 has %2 pages; at most %3 are read from one file. Divide it.</source>
        <translation>%1 有 %2 页；单个文件最多读取 %3 页。请将其拆分。</translation>
    </message>
    <message>
        <source>%1 holds more text than is read from one file. Divide it.</source>
        <translation>%1 的文本超过了单个文件的读取上限。请将其拆分。</translation>
    </message>
    <message>
        <source>%1: pages with text: %3 of %2. The rest are pictures, perhaps scanned. Have its text recognised first (OCR), for example with ocrmypdf, and import the result.</source>
        <translation>%1：有文本的页：%3 / %2。其余是图片，可能是扫描件。请先识别其中的文字（OCR），例如使用 ocrmypdf，然后导入结果。</translation>
    </message>
    <message>
        <source>%1: pages without text: %2 of %3. If they are scanned, have their text recognised (OCR) and import the file again.</source>
        <translation>%1：没有文本的页：%2 / %3。如果是扫描件，请识别其中的文字（OCR），然后重新导入该文件。</translation>
    </message>
    <message>
        <source>%1 is damaged: it begins like a PDF but cannot be opened. Print it to a new PDF, or leave it out.</source>
        <translation>%1 已损坏：开头像 PDF，但无法打开。请将其打印为新的 PDF，或不导入此文件。</translation>
    </message>
    <message>
        <source>%1 is protected. Its password is needed to read it.</source>
        <translation>%1 受保护，需要密码才能读取。</translation>
    </message>
    <message>
        <source>This is not the password of %1.</source>
        <translation>这不是 %1 的密码。</translation>
    </message>
    <message>
        <source>%1 has the ending &quot;%2&quot;, which no kind of document has that is read. If it is plain text, give its name the ending .txt.</source>
        <translation>%1 的扩展名是“%2”，不属于可读取的文档类型。如果是纯文本，请将扩展名改为 .txt。</translation>
    </message>
    <message>
        <source>%1 does not say how its letters are encoded and was read as %2. If letters are wrong, save it as UTF-8.</source>
        <translation>%1 没有说明字符编码，已按 %2 读取。如果有乱码，请将其保存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 holds bytes that are no letters in %2; each is shown as �.</source>
        <translation>%1 含有在 %2 中不是字符的字节；每个都显示为 �。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Open it in the program that wrote it and save it anew.</source>
        <translation>%1 已损坏（%2）。请在创建它的程序中打开并重新保存。</translation>
    </message>
    <message>
        <source>%1 is an archive of more files than any document has. Unpack it and import what is in it.</source>
        <translation>%1 是压缩包，其中的文件比任何文档都多。请解压后导入其中的内容。</translation>
    </message>
    <message>
        <source>%1 is damaged or was not copied whole: its table of contents cannot be read. Copy it again, or save it anew.</source>
        <translation>%1 已损坏或没有完整复制：无法读取其目录。请重新复制或重新保存。</translation>
    </message>
    <message>
        <source>%1: its part %2 unpacks to far more than a document holds, as in files made to fill a computer&apos;s memory. If you trust it, open it in the program that wrote it and save it in parts, or as PDF.</source>
        <translation>%1：其中的 %2 解压后远大于正常文档，如同故意用来耗尽内存的文件。如果您信任它，请在创建它的程序中打开，并分成几部分保存，或另存为 PDF。</translation>
    </message>
    <message>
        <source>%1 is damaged: its part %2 is missing or broken. Copy it again, or open it in the program that wrote it and save it anew.</source>
        <translation>%1 已损坏：其中的 %2 缺失或损坏。请重新复制，或在创建它的程序中打开并重新保存。</translation>
    </message>
    <message>
        <source>%1 is encrypted. Unpack it, or open it in the program that wrote it, and save it without a password.</source>
        <translation>%1 已加密。请解压，或在创建它的程序中打开，并另存为不设密码的文件。</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet, which is not read. Open it in the program that wrote it and save each sheet as CSV.</source>
        <translation>%1 是电子表格，不支持读取。请在创建它的程序中打开，并将每个工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 is a presentation, which is not read. Open it in the program that wrote it and export it as PDF.</source>
        <translation>%1 是演示文稿，不支持读取。请在创建它的程序中打开，并导出为 PDF。</translation>
    </message>
    <message>
        <source>%1 is a drawing or a formula, which is not read. If it has text, export it as PDF.</source>
        <translation>%1 是绘图或公式，不支持读取。如果其中有文字，请导出为 PDF。</translation>
    </message>
    <message>
        <source>%1 is a document of Pages, Numbers or Keynote, which is not read. Open it there and export it as PDF.</source>
        <translation>%1 是 Pages、Numbers 或 Keynote 文稿，不支持读取。请在相应程序中打开，并导出为 PDF。</translation>
    </message>
    <message>
        <source>also in the validation or test part</source>
        <translation>也在验证或测试部分中</translation>
    </message>
    <message>
        <source>A question needs some text. To leave the pair out, use &quot;Leave out&quot;.</source>
        <translation>问题不能为空。如果不想使用这一对，请点击“不使用”。</translation>
    </message>
    <message>
        <source>The question is too long: at most %1 bytes are kept.</source>
        <translation>问题太长：最多保存 %1 字节。</translation>
    </message>
    <message>
        <source>A document has no part of the kind &quot;%1&quot;.</source>
        <translation>文档没有“%1”类型的部分。</translation>
    </message>
    <message>
        <source>This is no document as the program keeps it: %1</source>
        <translation>这不是程序所保存的文档形式：%1</translation>
    </message>
    <message>
        <source>&quot;path_hex&quot; is written in pairs of the digits 0-9 and a-f.</source>
        <translation>“path_hex”由成对的 0-9 和 a-f 数字组成。</translation>
    </message>
    <message>
        <source>finetune-studio-extract answered wrongly: %1</source>
        <translation>finetune-studio-extract 的应答有误：%1</translation>
    </message>
    <message>
        <source>ICU cannot divide text: %1.</source>
        <translation>ICU 无法切分文本：%1。</translation>
    </message>
    <message>
        <source>Indexing the passages</source>
        <translation>正在为段落建立索引</translation>
    </message>
    <message>
        <source>Making questions</source>
        <translation>正在生成问题</translation>
    </message>
    <message>
        <source>Pairs to train on: %1. Their passages: %2. Questions to choose by: %3.</source>
        <translation>用于训练的问题–段落对：%1 个，含段落 %2 个。用于验证的问题：%3 个。</translation>
    </message>
    <message>
        <source>Passages longer than %3 tokens: %1 of %2. They are cut: the model does not see %4 % of the text.</source>
        <translation>长于 %3 个词元的段落：%1 / %2。它们会被截断：模型看不到 %4 % 的文本。</translation>
    </message>
    <message>
        <source>%1 answered with bytes that are no text.</source>
        <translation>%1 的应答不是文本。</translation>
    </message>
    <message>
        <source>%1 answered, but not as a language model does. Check the address; most end in /v1.</source>
        <translation>%1 有应答，但不像语言模型。请检查地址；多数地址以 /v1 结尾。</translation>
    </message>
    <message>
        <source>%1 answered with JSON that is no answer of a language model. Check the address; most end in /v1.</source>
        <translation>%1 应答的 JSON 不是语言模型的回答。请检查地址；多数地址以 /v1 结尾。</translation>
    </message>
    <message>
        <source>%1 gave no answer at all.</source>
        <translation>%1 没有给出任何回答。</translation>
    </message>
    <message>
        <source>%1 answered without a message.</source>
        <translation>%1 的应答中没有消息。</translation>
    </message>
    <message>
        <source>The content filter of %1 held the answer back.</source>
        <translation>%1 的内容过滤器拦截了回答。</translation>
    </message>
    <message>
        <source>The answer of %1 was cut at its limit of tokens. Allow longer answers.</source>
        <translation>%1 的回答达到词元上限而被截断。请允许更长的回答。</translation>
    </message>
    <message>
        <source>%1 declined to answer: %2</source>
        <translation>%1 拒绝回答：%2</translation>
    </message>
    <message>
        <source>%1 reports: %2</source>
        <translation>%1 报告：%2</translation>
    </message>
    <message>
        <source>%1 wants a key. Enter the one you were given for it.</source>
        <translation>%1 需要密钥。请输入为其分配给您的密钥。</translation>
    </message>
    <message>
        <source>%1 refused the key (HTTP %2). Check that it is the right one, has not expired and may use %3, and enter it again.</source>
        <translation>%1 拒绝了密钥（HTTP %2）。请检查密钥是否正确、是否过期、是否有权使用 %3，然后重新输入。</translation>
    </message>
    <message>
        <source>The account at %1 has no credit left (%2). Add some, or use another endpoint.</source>
        <translation>%1 的账户余额不足（%2）。请充值，或使用其他端点。</translation>
    </message>
    <message>
        <source>%1 has no model %2, or the address is wrong (%3). Check both.</source>
        <translation>%1 没有模型 %2，或者地址有误（%3）。请检查两者。</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now (%2). Ask fewer at a time, or go on later.</source>
        <translation>%1 暂时不再接受请求（%2）。请减少同时发送的请求，或稍后继续。</translation>
    </message>
    <message>
        <source>%1 has trouble of its own (HTTP %2: %3). Go on later.</source>
        <translation>%1 自身出现故障（HTTP %2：%3）。请稍后继续。</translation>
    </message>
    <message>
        <source>%1 refused the request (HTTP %2: %3).</source>
        <translation>%1 拒绝了请求（HTTP %2：%3）。</translation>
    </message>
    <message>
        <source>The value of %1 in an endpoint has a wrong type.</source>
        <translation>端点中 %1 的值类型有误。</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation>%1 必须介于 %2 和 %3 之间。</translation>
    </message>
    <message>
        <source>An endpoint must be a JSON object.</source>
        <translation>端点必须是 JSON 对象。</translation>
    </message>
    <message>
        <source>Give the endpoint a name.</source>
        <translation>请为端点取一个名称。</translation>
    </message>
    <message>
        <source>Enter the name of the model, as the endpoint calls it.</source>
        <translation>请输入模型的名称，与端点所用的名称一致。</translation>
    </message>
    <message>
        <source>It works: %1 answered after %2 seconds.</source>
        <translation>可以使用：%1 在 %2 秒后应答。</translation>
    </message>
    <message>
        <source>Others than you may read the key in %1. Forbid it and try again: chmod 600 %1</source>
        <translation>其他人也能读取 %1 中的密钥。请禁止后重试：chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 must hold the key and nothing else, on one line.</source>
        <translation>%1 中只能有密钥本身，且只占一行。</translation>
    </message>
    <message>
        <source>The keyring refused: %1. Unlock it, or keep the key elsewhere.</source>
        <translation>密钥环拒绝了操作：%1。请将其解锁，或将密钥保存在别处。</translation>
    </message>
    <message>
        <source>There is no keyring here, because no desktop session runs.</source>
        <translation>这里没有密钥环，因为没有桌面会话在运行。</translation>
    </message>
    <message>
        <source>There is no keyring here: install libsecret-1-0 to use one.</source>
        <translation>这里没有密钥环：请安装 libsecret-1-0 以使用密钥环。</translation>
    </message>
    <message>
        <source>No keyring answers in this session. Start one, such as GNOME Keyring or KWallet, or keep the key elsewhere.</source>
        <translation>此会话中没有密钥环应答。请启动一个，例如 GNOME 密钥环或 KWallet，或将密钥保存在别处。</translation>
    </message>
    <message>
        <source>The encryption library reported a failure.</source>
        <translation>加密库报告了错误。</translation>
    </message>
    <message>
        <source>The file of keys %1 was written by a newer version of this program. Use that version, or another file.</source>
        <translation>密钥文件 %1 由此程序的更新版本写入。请使用该版本，或使用其他文件。</translation>
    </message>
    <message>
        <source>The file of keys %1 is damaged. Restore it from a backup, or remove it and enter the keys again.</source>
        <translation>密钥文件 %1 已损坏。请从备份恢复，或将其删除后重新输入密钥。</translation>
    </message>
    <message>
        <source>Data is being added. Start when that is done.</source>
        <translation>正在添加数据。请在完成后开始。</translation>
    </message>
    <message>
        <source>The data is being looked at.</source>
        <translation>正在查看数据。</translation>
    </message>
    <message>
        <source>No questions yet (documents: %1)</source>
        <translation>还没有问题（%1 个文档）</translation>
    </message>
    <message>
        <source>%1: rows with more values than there are names of columns: %2, the first in line %3. Perhaps a separator in a text is not in quotes.</source>
        <translation>%1：值的个数多于列名的行：%2 行，最前面的是第 %3 行。可能是文本中的分隔符没有加引号。</translation>
    </message>
    <message>
        <source>%1 is there already and is not an empty folder. Choose another.</source>
        <translation>%1 已存在，并且不是空文件夹。请选择其他位置。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no data format. Use jsonl, csv, llamaindex or beir.</source>
        <translation>“%1”不是数据格式。请使用 jsonl、csv、llamaindex 或 beir。</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name, or remove it first.</source>
        <translation>%1 已存在。请选择其他名称，或先将其删除。</translation>
    </message>
    <message>
        <source>Question–passage pairs (JSON lines)</source>
        <translation>问题–段落对（JSON Lines）</translation>
    </message>
    <message>
        <source>Question–passage pairs (CSV)</source>
        <translation>问题–段落对（CSV）</translation>
    </message>
    <message>
        <source>%1: lines that are not JSON were left out: %2.</source>
        <translation>%1：已跳过的非 JSON 行：%2 行。</translation>
    </message>
    <message>
        <source>Written by a language model at an OpenAI-compatible address</source>
        <translation>由语言模型编写（OpenAI 兼容地址）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Of the language model, such as http://localhost:8080/v1.</source>
        <translation>语言模型的地址，例如 http://localhost:8080/v1。</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>Its name as the address knows it.</source>
        <translation>该地址所用的模型名称。</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>提问要求</translation>
    </message>
    <message>
        <source>Tells the language model what the questions are to be like.</source>
        <translation>告诉语言模型问题应是什么样的。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>0: the likeliest words; more: more variety, and more mistakes.</source>
        <translation>0：最可能的词；越高变化越多，错误也越多。</translation>
    </message>
    <message>
        <source>Requests at a time</source>
        <translation>同时请求数</translation>
    </message>
    <message>
        <source>Sent to the address before the first of them is answered.</source>
        <translation>在第一个请求得到应答之前发送的请求数。</translation>
    </message>
    <message>
        <source>Seconds for an answer</source>
        <translation>应答时限（秒）</translation>
    </message>
    <message>
        <source>After so long without one, a request counts as failed.</source>
        <translation>超过此时间没有应答，请求即视为失败。</translation>
    </message>
    <message>
        <source>Most requests</source>
        <translation>最多请求数</translation>
    </message>
    <message>
        <source>No more are sent each time questions are made. 0: one for each passage.</source>
        <translation>每次生成问题时最多发送这么多请求。0：每个段落一个。</translation>
    </message>
    <message>
        <source>one for each passage</source>
        <translation>每个段落一个</translation>
    </message>
    <message>
        <source>Price of a million tokens sent</source>
        <translation>每百万发送词元的价格</translation>
    </message>
    <message>
        <source>In your currency, from the provider&apos;s price list; for the cost shown.</source>
        <translation>以您的货币计，见服务商的价目表；用于计算显示的费用。</translation>
    </message>
    <message>
        <source>Price of a million tokens answered</source>
        <translation>每百万应答词元的价格</translation>
    </message>
    <message>
        <source>In the same currency.</source>
        <translation>以同一货币计。</translation>
    </message>
    <message>
        <source>Most to spend</source>
        <translation>费用上限</translation>
    </message>
    <message>
        <source>No more requests are sent once they have cost so much. 0: no limit.</source>
        <translation>费用达到此数后不再发送请求。0：不限制。</translation>
    </message>
    <message>
        <source>To have questions written by a language model, its address and its name must be set.</source>
        <translation>要由语言模型编写问题，必须设置其地址和名称。</translation>
    </message>
    <message>
        <source>not in the language of its passage</source>
        <translation>与其段落的语言不同</translation>
    </message>
    <message>
        <source>its answer is not in the passage</source>
        <translation>答案不在段落中</translation>
    </message>
    <message>
        <source>the maximum</source>
        <translation>模型上限</translation>
    </message>
    <message>
        <source>Cannot create %1: %2.</source>
        <translation>无法创建 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot listen on %1: %2.</source>
        <translation>无法监听 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot lock %1: %2.</source>
        <translation>无法锁定 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot start %1: %2.</source>
        <translation>无法启动 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is missing.</source>
        <translation>%1：缺少“%2”。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, but must be a whole number from %4 to %5.</source>
        <translation>%1：“%2”是 %3，但必须是 %4 到 %5 之间的整数。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, but must be a number from %4 to %5.</source>
        <translation>%1：“%2”是 %3，但必须是 %4 到 %5 之间的数。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, but must be a text.</source>
        <translation>%1：“%2”是 %3，但必须是文本。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, but must be true or false.</source>
        <translation>%1：“%2”是 %3，但必须是 true 或 false。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;: it must be whole numbers from %3 to %4, separated by commas.</source>
        <translation>%1 不能是“%2”：必须是以逗号分隔的 %3 到 %4 之间的整数。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;: it must be a number from %3 to %4.</source>
        <translation>%1 不能是“%2”：必须是 %3 到 %4 之间的数。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;: it must be a whole number from %3 to %4.</source>
        <translation>%1 不能是“%2”：必须是 %3 到 %4 之间的整数。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;. There are: %3.</source>
        <translation>%1 不能是“%2”。可用的有：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;: it must be a text.</source>
        <translation>%1 不能是“%2”：必须是文本。</translation>
    </message>
    <message>
        <source>%1 is damaged, or its name is wrong: a file with the ending &quot;%2&quot; does not begin like that. Copy it again, or give it the ending that it should have.</source>
        <translation>%1 已损坏，或名称有误：扩展名为“%2”的文件不应这样开头。请重新复制，或改为正确的扩展名。</translation>
    </message>
    <message>
        <source>%1 shows letters, but its fonts do not say which: pages like that: %2 of %3. Have its text recognised (OCR), for example with ocrmypdf --force-ocr, and import the result.</source>
        <translation>%1 显示了字符，但其字体没有说明是哪些字符；这样的页：%2 / %3。请识别其中的文字（OCR），例如使用 ocrmypdf --force-ocr，然后导入结果。</translation>
    </message>
    <message>
        <source>%1: pages left out whose fonts do not say what their letters are: %2 of %3. Have their text recognised (OCR) and import the file again.</source>
        <translation>%1：因字体没有说明字符而跳过的页：%2 / %3。请识别其中的文字（OCR），然后重新导入该文件。</translation>
    </message>
    <message>
        <source>Documents (PDF, DOCX, ODT, EPUB, HTML, Markdown, text)</source>
        <translation>文档（PDF、DOCX、ODT、EPUB、HTML、Markdown、文本）</translation>
    </message>
    <message>
        <source>%1 declares rules of its own for its XML, as no document does and files made to do harm may. If you trust it, open it in the program that wrote it and save it anew.</source>
        <translation>%1 为其 XML 声明了自己的规则，正常文档不会这样做，而恶意文件可能会。如果您信任它，请在创建它的程序中打开并重新保存。</translation>
    </message>
    <message>
        <source>%1: a number in this JSON is too large.</source>
        <translation>%1：此 JSON 中有一个数字过大。</translation>
    </message>
    <message>
        <source>The address seems to hold a key, which would be kept where it can be read. Take it out of the address and enter it as the key.</source>
        <translation>地址中似乎含有密钥，保存后他人可能读到。请将其从地址中删除，并作为密钥输入。</translation>
    </message>
    <message>
        <source>The file of addresses %1 was written by a newer version of this program. Use that version, or move the file away.</source>
        <translation>地址文件 %1 由本程序的较新版本写入。请使用该版本，或将此文件移走。</translation>
    </message>
    <message>
        <source>There is an address with the name %1 already. Choose another.</source>
        <translation>已有名为 %1 的地址。请换一个名称。</translation>
    </message>
    <message>
        <source>Enter a password for the file of keys.</source>
        <translation>请输入密钥文件的密码。</translation>
    </message>
    <message>
        <source>Others than you may read the passwords in %1. Forbid it and try again: chmod 600 %1</source>
        <translation>其他人也能读取 %1 中的密码。请禁止后重试：chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 must hold a password, or one on each line.</source>
        <translation>%1 必须包含一个密码，或每行一个密码。</translation>
    </message>
    <message>
        <source>Open the file of keys with its password first.</source>
        <translation>请先用密码打开密钥文件。</translation>
    </message>
    <message>
        <source>This is not the password of %1. Type it again.</source>
        <translation>这不是 %1 的密码。请重新输入。</translation>
    </message>
    <message>
        <source>%1: %2 %3 is outside the vocabulary of %4.</source>
        <translation>%1：%2 %3 超出了大小为 %4 的词表。</translation>
    </message>
    <message>
        <source>%1: %2 attention heads cannot be divided among %3 key-value heads.</source>
        <translation>%1：%2 个注意力头无法分配给 %3 个键值头。</translation>
    </message>
    <message>
        <source>%1: a head of %2 numbers cannot be turned in pairs.</source>
        <translation>%1：含 %2 个数的头无法成对旋转。</translation>
    </message>
    <message>
        <source>%1: the activation &quot;%2&quot; is not supported; Llama-family models use &quot;silu&quot;.</source>
        <translation>%1：不支持激活函数“%2”；Llama 系列模型使用“silu”。</translation>
    </message>
    <message>
        <source>%1: a model of these sizes would have %2 parameters, more than can be used.</source>
        <translation>%1：这些尺寸的模型会有 %2 个参数，超出可用范围。</translation>
    </message>
    <message>
        <source>%1: the model type is &quot;%2&quot;. Language models of the types llama (Llama 2 and 3, OpenLLaMA, TinyLlama, SmolLM2), mistral and qwen2 can be used.</source>
        <translation>%1：模型类型为“%2”。可以使用 llama（Llama 2 和 3、OpenLLaMA、TinyLlama、SmolLM2）、mistral 和 qwen2 类型的语言模型。</translation>
    </message>
    <message>
        <source>%1: &quot;high_freq_factor&quot; must be more than &quot;low_freq_factor&quot;.</source>
        <translation>%1：“high_freq_factor”必须大于“low_freq_factor”。</translation>
    </message>
    <message>
        <source>%1: &quot;partial_rotary_factor&quot; other than 1 is not supported.</source>
        <translation>%1：不支持不等于 1 的“partial_rotary_factor”。</translation>
    </message>
    <message>
        <source>%1: rotary positions of the type &quot;%2&quot; are not supported; linear, dynamic and llama3 are.</source>
        <translation>%1：不支持“%2”类型的旋转位置；支持 linear、dynamic 和 llama3。</translation>
    </message>
    <message>
        <source>%1: &quot;use_sliding_window&quot; is not supported for %2 models.</source>
        <translation>%1：%2 模型不支持“use_sliding_window”。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 must have one value for each pair of a head&apos;s numbers.</source>
        <translation>%1：张量 %2 必须为头中的每一对数各有一个值。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds a number that cannot be divided by.</source>
        <translation>%1：张量 %2 含有不能作为除数的数。</translation>
    </message>
    <message>
        <source>%1: only a part of each head is turned, which is not supported.</source>
        <translation>%1：每个头只旋转一部分，不支持这种情况。</translation>
    </message>
    <message>
        <source>%1: rotary positions of the type &quot;%2&quot; are not supported.</source>
        <translation>%1：不支持“%2”类型的旋转位置。</translation>
    </message>
    <message>
        <source>%1: a vector of %2 numbers cannot be divided among %3 attention heads.</source>
        <translation>%1：含 %2 个数的向量无法分配给 %3 个注意力头。</translation>
    </message>
    <message>
        <source>%1: keys and values of different lengths are not supported.</source>
        <translation>%1：不支持长度不同的键和值。</translation>
    </message>
    <message>
        <source>%1 is a mixture of experts, which is not supported.</source>
        <translation>%1 是混合专家模型，不受支持。</translation>
    </message>
    <message>
        <source>%1 is one part of several. Join them with llama.cpp&apos;s gguf-split first.</source>
        <translation>%1 是多个部分之一。请先用 llama.cpp 的 gguf-split 合并。</translation>
    </message>
    <message>
        <source>%1: the file is cut short. Download it again.</source>
        <translation>%1：文件不完整。请重新下载。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a whole number from %3 to %4.</source>
        <translation>%1：“%2”必须是 %3 到 %4 的整数。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a number from %3 to %4.</source>
        <translation>%1：“%2”必须是 %3 到 %4 的数。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be a text.</source>
        <translation>%1：“%2”必须是文本。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be true or false.</source>
        <translation>%1：“%2”必须是真或假。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a list of what it should hold.</source>
        <translation>%1：“%2”不是应有内容的列表。</translation>
    </message>
    <message>
        <source>%1: the file claims to hold %2 values and %3 tensors, more than it can.</source>
        <translation>%1：文件声称含有 %2 个值和 %3 个张量，超出其可能。</translation>
    </message>
    <message>
        <source>%1: the numbers are big-endian, which is not supported. Choose the model&apos;s little-endian file.</source>
        <translation>%1：数字为大端序，不受支持。请选择该模型的小端序文件。</translation>
    </message>
    <message>
        <source>%1 is a GGUF file of version %2; versions 2 and 3 can be read.</source>
        <translation>%1 是版本 %2 的 GGUF 文件；可以读取版本 2 和 3。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; appears twice.</source>
        <translation>%1：“%2”出现了两次。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has %3 dimensions.</source>
        <translation>%1：张量 %2 有 %3 个维度。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has no values.</source>
        <translation>%1：张量 %2 没有值。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is packed as %3, which is not supported. Choose the model&apos;s Q4_K_M, Q8_0 or F16 file.</source>
        <translation>%1：张量 %2 以 %3 打包，不受支持。请选择该模型的 Q4_K_M、Q8_0 或 F16 文件。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has rows of %3 values, which %4 cannot pack.</source>
        <translation>%1：张量 %2 的每行有 %3 个值，无法用 %4 打包。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 claims to be larger than the file.</source>
        <translation>%1：张量 %2 声称比文件还大。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a power of two that places could be multiples of.</source>
        <translation>%1：“%2”不是可供位置对齐的二的幂。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 lies outside the file, or not where a tensor may begin. Perhaps the file is cut short: download it again.</source>
        <translation>%1：张量 %2 位于文件之外，或不在张量可以开始的位置。文件可能不完整：请重新下载。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 overlaps another.</source>
        <translation>%1：张量 %2 与另一个重叠。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; holds %3, which is no kind of token.</source>
        <translation>%1：“%2”含有 %3，这不是任何一种词元。</translation>
    </message>
    <message>
        <source>%1: a tokenizer of the kind &quot;%2&quot; is not supported; gpt2 and llama are.</source>
        <translation>%1：不支持“%2”类的分词器；支持 gpt2 和 llama。</translation>
    </message>
    <message>
        <source>%1: a text of &quot;%2&quot; claims to be %3 bytes long.</source>
        <translation>%1：“%2”的一段文本声称长 %3 字节。</translation>
    </message>
    <message>
        <source>%1: what follows &quot;%2&quot; is not a name.</source>
        <translation>%1：“%2”之后的内容不是名称。</translation>
    </message>
    <message>
        <source>%1: a number of &quot;%2&quot; is %3, which is too large to be true.</source>
        <translation>%1：“%2”的一个数为 %3，大得不可能属实。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is of the kind %3, which does not exist.</source>
        <translation>%1：“%2”的种类为 %3，该种类不存在。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is a list of lists, which is not supported.</source>
        <translation>%1：“%2”是列表的列表，不受支持。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is a list of the kind %3, which does not exist.</source>
        <translation>%1：“%2”是种类为 %3 的列表，该种类不存在。</translation>
    </message>
    <message>
        <source>%1: the list &quot;%2&quot; claims to have %3 values.</source>
        <translation>%1：列表“%2”声称有 %3 个值。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has %3 rows, but the model has %4 heads of %5.</source>
        <translation>%1：张量 %2 有 %3 行，但模型有 %4 个大小为 %5 的头。</translation>
    </message>
    <message>
        <source>%1 is not a language model&apos;s folder: neither config.json nor a .gguf file is there. Choose the folder or the .gguf file that holds the model.</source>
        <translation>%1 不是语言模型的文件夹：其中既没有 config.json，也没有 .gguf 文件。请选择含有模型的文件夹或 .gguf 文件。</translation>
    </message>
    <message>
        <source>%1 holds several .gguf files (%2, %3 …). Choose one of them.</source>
        <translation>%1 含有多个 .gguf 文件（%2、%3……）。请选择其中一个。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 is of the shape %3, but the model&apos;s configuration asks for %4.</source>
        <translation>%1：张量 %2 的形状为 %3，但模型配置要求 %4。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has %3 values, not %4.</source>
        <translation>%1：张量 %2 有 %3 个值，而不是 %4 个。</translation>
    </message>
    <message>
        <source>%1: texts are to be cut into words as &quot;%2&quot; does, which is not known here. Choose the model&apos;s Hugging Face folder instead.</source>
        <translation>%1：文本应按“%2”的方式切分成词，这里不认识该方式。请改选该模型的 Hugging Face 文件夹。</translation>
    </message>
    <message>
        <source>%1: a chat template of %2 bytes is too long.</source>
        <translation>%1：%2 字节的聊天模板过长。</translation>
    </message>
    <message>
        <source>%1: the chat template cannot be used: %2.</source>
        <translation>%1：聊天模板无法使用：%2。</translation>
    </message>
    <message>
        <source>%1: the chat template refuses these messages: %2</source>
        <translation>%1：聊天模板拒绝这些消息：%2</translation>
    </message>
    <message>
        <source>%1: the chat template failed: %2.</source>
        <translation>%1：聊天模板执行失败：%2。</translation>
    </message>
    <message>
        <source>%1 is not a whole SentencePiece model. Download it again.</source>
        <translation>%1 不是完整的 SentencePiece 模型。请重新下载。</translation>
    </message>
    <message>
        <source>%1: the tokens have no scores.</source>
        <translation>%1：词元没有分数。</translation>
    </message>
    <message>
        <source>%1: the token %2 is of no known kind.</source>
        <translation>%1：词元 %2 不属于任何已知种类。</translation>
    </message>
    <message>
        <source>%1: only SentencePiece models of the BPE kind are supported. Choose a model whose folder holds tokenizer.json.</source>
        <translation>%1：只支持 BPE 类的 SentencePiece 模型。请选择文件夹中含有 tokenizer.json 的模型。</translation>
    </message>
    <message>
        <source>%1: a token is added with the id %2, but the ids before it are not taken.</source>
        <translation>%1：添加了编号为 %2 的词元，但之前的编号未被占用。</translation>
    </message>
    <message>
        <source>%1: the token %2 is not UTF-8 text.</source>
        <translation>%1：词元 %2 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>%1: the token %2 is longer than any real one.</source>
        <translation>%1：词元 %2 比任何真实词元都长。</translation>
    </message>
    <message>
        <source>%1: the token %2 stands for the same text as another.</source>
        <translation>%1：词元 %2 与另一个代表相同的文本。</translation>
    </message>
    <message>
        <source>%1: the special token %2 is not one of its %3 tokens.</source>
        <translation>%1：特殊词元 %2 不在其 %3 个词元之中。</translation>
    </message>
    <message>
        <source>%1: a vocabulary of %2 tokens is larger than any real one.</source>
        <translation>%1：%2 个词元的词表比任何真实词表都大。</translation>
    </message>
    <message>
        <source>%1: not each of the %2 tokens has a kind and a score.</source>
        <translation>%1：并非全部 %2 个词元都有种类和分数。</translation>
    </message>
    <message>
        <source>%1: the score of the token %2 is not a number.</source>
        <translation>%1：词元 %2 的分数不是数。</translation>
    </message>
    <message>
        <source>There is no tokenizer in %1: neither tokenizer.json nor tokenizer.model nor vocab.txt.</source>
        <translation>%1 中没有分词器：既没有 tokenizer.json，也没有 tokenizer.model 或 vocab.txt。</translation>
    </message>
    <message>
        <source>%1 If it is a document and no set of questions with their passages, import it as one (--format documents).</source>
        <translation>%1 如果它是文档，而不是带段落的问题集，请将其作为文档导入（--format documents）。</translation>
    </message>
    <message>
        <source>%1 is a document in a folder of data sets. Import it as a document (--format documents).</source>
        <translation>%1 是数据集文件夹中的文档。请将其作为文档导入（--format documents）。</translation>
    </message>
    <message>
        <source>Text of the documents goes to %1. Requests: %2. Tokens: about %3.</source>
        <translation>文档的文本将发送到 %1。请求：%2。词元：约 %3。</translation>
    </message>
    <message>
        <source>No address is kept as &quot;%1&quot;. There are: %2.</source>
        <translation>没有保存为“%1”的地址。现有：%2。</translation>
    </message>
    <message>
        <source>The file of addresses %1 is damaged (%2). Mend it, or remove it and keep the addresses again.</source>
        <translation>地址文件 %1 已损坏（%2）。请修复它，或将其删除后重新保存地址。</translation>
    </message>
    <message>
        <source>The model has no token %1.</source>
        <translation>模型没有词元 %1。</translation>
    </message>
    <message>
        <source>The model was given nothing to continue.</source>
        <translation>没有给模型可以续写的内容。</translation>
    </message>
    <message>
        <source>The text has %1 tokens, and this model reads fewer than %2. Shorten it.</source>
        <translation>文本有 %1 个词元，而此模型能读的少于 %2 个。请缩短文本。</translation>
    </message>
    <message>
        <source>Language model on this machine</source>
        <translation>本机上的语言模型</translation>
    </message>
    <message>
        <source>Answers: %1. Tokens: %2. Tokens a second: %3.</source>
        <translation>回答：%1。词元：%2。每秒词元：%3。</translation>
    </message>
    <message>
        <source>%1: the weights of this folder are packed for one kind of GPU. Choose the original model or its .gguf file.</source>
        <translation>%1：此文件夹的权重是为某一类 GPU 打包的。请选择原始模型或其 .gguf 文件。</translation>
    </message>
    <message>
        <source>Written by a language model on this machine</source>
        <translation>由本机上的语言模型撰写</translation>
    </message>
    <message>
        <source>%1 has no chat template, so it was not made to chat. Choose a model whose name ends in Instruct or Chat.</source>
        <translation>%1 没有对话模板，因此不是为对话而制作的。请选择名称以 Instruct 或 Chat 结尾的模型。</translation>
    </message>
    <message>
        <source>%1 reads texts of %2 tokens at most; to write questions it has to read %3. Choose another model.</source>
        <translation>%1 最多读取 %2 个词元的文本；要撰写问题，它须能读取 %3 个。请选择其他模型。</translation>
    </message>
    <message>
        <source>The address holds a password, which others on this computer may have seen. It is used this once and kept nowhere; put it into a file that only you may read, and name that with --key-file.</source>
        <translation>该地址包含密码，此计算机上的其他人可能已看到。密码仅使用这一次，不会保存在任何地方；请将其放入只有您能读取的文件，并用 --key-file 指定该文件。</translation>
    </message>
    <message>
        <source>Write either a question, or a statement after --sql.</source>
        <translation>请写一个问题，或在 --sql 之后写一条语句。</translation>
    </message>
    <message>
        <source>More than %1 rows match; these are the first.</source>
        <translation>符合的行超过 %1 行；以下是最前面的。</translation>
    </message>
    <message>
        <source>The result is too large to be shown whole; its first rows: %1.</source>
        <translation>结果过大，无法完整显示；最前面的行数：%1。</translation>
    </message>
    <message>
        <source>Rows that match: %1.</source>
        <translation>符合的行数：%1。</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有符合的内容。</translation>
    </message>
    <message>
        <source>There is no value.</source>
        <translation>没有值。</translation>
    </message>
    <message>
        <source>The answer is %1.</source>
        <translation>答案是 %1。</translation>
    </message>
    <message>
        <source>The answers are %1.</source>
        <translation>答案是 %1。</translation>
    </message>
    <message>
        <source>One row matches: %1.</source>
        <translation>有一行符合：%1。</translation>
    </message>
    <message>
        <source>The address of the database holds a “%” that two hexadecimal digits do not follow. Write “%25” for “%” itself.</source>
        <translation>数据库地址中有一个“%”，其后没有两位十六进制数字。要表示“%”本身，请写“%25”。</translation>
    </message>
    <message>
        <source>The address of the database holds a character that no address has.</source>
        <translation>数据库地址中有地址不允许的字符。</translation>
    </message>
    <message>
        <source>The port in the address of the database is no number from 1 to 65535.</source>
        <translation>数据库地址中的端口不是 1 到 65535 的数字。</translation>
    </message>
    <message>
        <source>The address of the database names no computer: write it as postgresql://USER@COMPUTER:PORT/DATABASE.</source>
        <translation>数据库地址没有指明计算机：请写成 postgresql://USER@COMPUTER:PORT/DATABASE。</translation>
    </message>
    <message>
        <source>The address of the database has an option “%1” that is not known. There are socket=PATH and encryption=off, on or verified.</source>
        <translation>数据库地址中有未知选项“%1”。可用的是 socket=PATH 以及 encryption=off、on 或 verified。</translation>
    </message>
    <message>
        <source>After “odbc:” stands the name of a data source as your ODBC settings have it, and nothing else. User and password belong into those settings or into a key file.</source>
        <translation>“odbc:”之后只能是您的 ODBC 设置中的数据源名称。用户和密码应放在这些设置或密钥文件中。</translation>
    </message>
    <message>
        <source>That is no address of a database. Write a file&apos;s path, sqlite:///PATH, postgresql://USER@COMPUTER/DATABASE, mysql://USER@COMPUTER/DATABASE or odbc:NAME.</source>
        <translation>这不是数据库地址。请写文件路径、sqlite:///PATH、postgresql://USER@COMPUTER/DATABASE、mysql://USER@COMPUTER/DATABASE 或 odbc:NAME。</translation>
    </message>
    <message>
        <source>The statement was stopped after %1 seconds. Ask for less, or allow more time.</source>
        <translation>该语句在 %1 秒后被停止。请减少查询的内容，或允许更长时间。</translation>
    </message>
    <message>
        <source>The database does not run the statement: %1.</source>
        <translation>数据库不执行该语句：%1。</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: %2. Check its address, and whether it is running.</source>
        <translation>无法打开数据库 %1：%2。请检查其地址以及它是否正在运行。</translation>
    </message>
    <message>
        <source>There is no table with a column that a statement could read.</source>
        <translation>没有任何表含有语句可读取的列。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Repair it, or restore it from a copy.</source>
        <translation>%1 已损坏（%2）。请修复它，或从副本恢复。</translation>
    </message>
    <message>
        <source>The statement was not run: it is too long or its brackets are too deep. Ask for less at once.</source>
        <translation>该语句未执行：它过长或括号嵌套过深。请一次少问一些。</translation>
    </message>
    <message>
        <source>The statement was not run: it is not SQL as this database has it (%1). Correct it and try again.</source>
        <translation>该语句未执行：它不是此数据库所用的 SQL（%1）。请更正后重试。</translation>
    </message>
    <message>
        <source>The statement was not run: it is more than one statement. Leave one.</source>
        <translation>该语句未执行：它不止一条语句。请只保留一条。</translation>
    </message>
    <message>
        <source>The statement was not run: it begins with %1, and only statements that read are allowed. Begin it with SELECT or WITH.</source>
        <translation>该语句未执行：它以 %1 开头，而只允许读取的语句。请以 SELECT 或 WITH 开头。</translation>
    </message>
    <message>
        <source>The statement was not run: it would change data with %1. Leave that out.</source>
        <translation>该语句未执行：它会用 %1 更改数据。请去掉这部分。</translation>
    </message>
    <message>
        <source>The statement was not run: it would write its rows with %1. Leave that out.</source>
        <translation>该语句未执行：它会用 %1 写出结果行。请去掉这部分。</translation>
    </message>
    <message>
        <source>The statement was not run: it would lock rows with %1. Leave that out.</source>
        <translation>该语句未执行：它会用 %1 锁定行。请去掉这部分。</translation>
    </message>
    <message>
        <source>The statement was not run: the function %1 is not among those that are known to do nothing but compute. Ask without it.</source>
        <translation>该语句未执行：函数 %1 不在已知只做计算的函数之列。请不用它来查询。</translation>
    </message>
    <message>
        <source>The statement was not run: it reads from %1, which is a function and not a table. Name a table.</source>
        <translation>该语句未执行：它从 %1 读取，而那是函数，不是表。请指定一个表。</translation>
    </message>
    <message>
        <source>The statement was not run: %1 is one of the database&apos;s own tables. Name a table of your data.</source>
        <translation>该语句未执行：%1 是数据库自身的表。请指定您数据中的表。</translation>
    </message>
    <message>
        <source>The statement was not run: there is no table %1 in this database. Name one of its tables.</source>
        <translation>该语句未执行：此数据库中没有表 %1。请指定其中的一个表。</translation>
    </message>
    <message>
        <source>The statement was not run: it uses “%1”, which is not among what may be used. Write it without.</source>
        <translation>该语句未执行：它使用了不允许的“%1”。请不用它来写。</translation>
    </message>
    <message>
        <source>The statement was not run: it holds a comment that begins with %1, which a database may obey. Leave it out.</source>
        <translation>该语句未执行：它包含以 %1 开头的注释，数据库可能会执行它。请去掉。</translation>
    </message>
    <message>
        <source>The statement was not run: %1 is a variable or a place for a value. Write the value itself.</source>
        <translation>该语句未执行：%1 是变量或值的占位符。请写出值本身。</translation>
    </message>
    <message>
        <source>The statement was not run: it holds a character that is not allowed (%1). Leave it out.</source>
        <translation>该语句未执行：它包含不允许的字符（%1）。请去掉。</translation>
    </message>
    <message>
        <source>The statement was not run: %1 is a word of SQL, and stands where a name should. Put it into quotes if it is one.</source>
        <translation>该语句未执行：%1 是 SQL 的关键词，却出现在名称的位置。如果它确实是名称，请加引号。</translation>
    </message>
    <message>
        <source>The statement was not run: it could not be written again in a way that certainly means the same. Write it more simply.</source>
        <translation>该语句未执行：无法以确定含义相同的方式重新写出它。请写得更简单些。</translation>
    </message>
    <message>
        <source>The check of a statement failed: %1.</source>
        <translation>语句检查失败：%1。</translation>
    </message>
    <message>
        <source>This model&apos;s tokens cannot be held to a grammar: %1.</source>
        <translation>此模型的词元无法受语法约束：%1。</translation>
    </message>
    <message>
        <source>The grammar cannot be used: %1.</source>
        <translation>无法使用该语法：%1。</translation>
    </message>
    <message>
        <source>The grammar cannot be followed: %1.</source>
        <translation>无法遵循该语法：%1。</translation>
    </message>
    <message>
        <source>The model wrote no statement that reads. Ask in other words, or write the statement yourself.</source>
        <translation>模型没有写出读取的语句。请换种说法提问，或自己写语句。</translation>
    </message>
    <message>
        <source>The database has no table that may be read. Check its name, and what the account may do.</source>
        <translation>数据库中没有可读取的表。请检查其名称以及该账户的权限。</translation>
    </message>
    <message>
        <source>The exported model does not answer like the tuned one: its logits differ by %1, over a range of %2. Nothing was written.</source>
        <translation>导出的模型与微调后的模型回答不同：其 logits 相差 %1（范围为 %2）。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The exported model does not read texts as the tuned one does: they become other tokens. Nothing was written.</source>
        <translation>导出的模型读取文本的方式与微调后的模型不同：文本会变成别的词元。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The rows are divided by table: all that ask about a table, or about tables that are used together, are in one part.</source>
        <translation>数据行按表划分：询问同一张表或一起使用的几张表的所有行都在同一部分。</translation>
    </message>
    <message>
        <source>The rows ask about too few tables to keep tables apart, so they are divided by SQL: rows whose SQL differs only in its values are in one part.</source>
        <translation>这些行涉及的表太少，无法按表分开，因此按 SQL 划分：SQL 只在取值上不同的行在同一部分。</translation>
    </message>
    <message>
        <source>The tuned model answers better: its SQL gave the right rows for %2 % of the questions, that of the base model for %1 % (%3 points, between %4 and %5).</source>
        <translation>微调后的模型回答得更好：它的 SQL 对 %2 % 的问题给出了正确的行，基础模型为 %1 %（%3 个百分点，介于 %4 和 %5 之间）。</translation>
    </message>
    <message>
        <source>The tuned model answers worse: its SQL gave the right rows for %2 % of the questions, that of the base model for %1 % (%3 points, between %4 and %5).</source>
        <translation>微调后的模型回答得更差：它的 SQL 对 %2 % 的问题给出了正确的行，基础模型为 %1 %（%3 个百分点，介于 %4 和 %5 之间）。</translation>
    </message>
    <message>
        <source>No difference that could not be chance: the SQL of the base model gave the right rows for %1 % of the questions, that of the tuned one for %2 % (%3 points, between %4 and %5).</source>
        <translation>没有超出偶然范围的差别：基础模型的 SQL 对 %1 % 的问题给出了正确的行，微调后的模型为 %2 %（%3 个百分点，介于 %4 和 %5 之间）。</translation>
    </message>
    <message>
        <source>%1 is not a list of databases.</source>
        <translation>%1 不是数据库列表。</translation>
    </message>
    <message>
        <source>%1: the tables of the database %2 cannot be read.</source>
        <translation>%1：无法读取数据库 %2 的表。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>tables.json has no database &quot;%1&quot;</source>
        <translation>tables.json 中没有数据库“%1”</translation>
    </message>
    <message>
        <source>%1 is not a list of rows.</source>
        <translation>%1 不是数据行列表。</translation>
    </message>
    <message>
        <source>question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>the SQL is longer than %1 bytes</source>
        <translation>SQL 超过 %1 字节</translation>
    </message>
    <message>
        <source>there is no CREATE TABLE with columns among the tables</source>
        <translation>表中没有带列的 CREATE TABLE</translation>
    </message>
    <message>
        <source>the SQL begins with neither SELECT nor WITH</source>
        <translation>SQL 既不以 SELECT 也不以 WITH 开头</translation>
    </message>
    <message>
        <source>a quote in the SQL is never closed</source>
        <translation>SQL 中有引号没有闭合</translation>
    </message>
    <message>
        <source>the SQL is more than one statement</source>
        <translation>SQL 不止一条语句</translation>
    </message>
    <message>
        <source>%1: which columns hold question, tables and SQL? Say it with --map question=COLUMN,context=COLUMN,sql=COLUMN. The columns are: %2.</source>
        <translation>%1：哪些列是问题、表和 SQL？请用 --map question=列,context=列,sql=列 指明。现有的列：%2。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1，%2：%3。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message>
        <source>%1: its rotary positions are scaled in a way that a Hugging Face folder cannot say. Export a GGUF file or the adapter instead.</source>
        <translation>%1：其旋转位置的缩放方式无法用 Hugging Face 文件夹表示。请改为导出 GGUF 文件或适配器。</translation>
    </message>
    <message>
        <source>%1: only some of its attention layers have a bias, which a Hugging Face folder cannot say. Export a GGUF file or the adapter instead.</source>
        <translation>%1：只有部分注意力层带有偏置，无法用 Hugging Face 文件夹表示。请改为导出 GGUF 文件或适配器。</translation>
    </message>
    <message>
        <source>%1: its positions are stretched as texts grow, which a GGUF file cannot say. Export the merged folder or the adapter instead.</source>
        <translation>%1：其位置随文本变长而拉伸，无法用 GGUF 文件表示。请改为导出合并后的文件夹或适配器。</translation>
    </message>
    <message>
        <source>Weights cannot be packed as %1.</source>
        <translation>权重无法打包为 %1。</translation>
    </message>
    <message>
        <source>--map wants %1, not &quot;%2&quot;.</source>
        <translation>--map 需要 %1，而不是“%2”。</translation>
    </message>
    <message>
        <source>%1 holds no question with its SQL.</source>
        <translation>%1 中没有带 SQL 的问题。</translation>
    </message>
    <message>
        <source>%1 holds no question with its passage.</source>
        <translation>%1 中没有带段落的问题。</translation>
    </message>
    <message>
        <source>Rows left out since others ask the same with the same SQL: %1.</source>
        <translation>因与其他行问题和 SQL 相同而不使用的行：%1。</translation>
    </message>
    <message>
        <source>Training rows about what is also in the validation or test part: %1. They are left out of training.</source>
        <translation>内容也出现在验证或测试部分中的训练行：%1。训练不使用它们。</translation>
    </message>
    <message>
        <source>%1 is no Spider folder: such a folder holds tables.json and train_spider.json or dev.json.</source>
        <translation>%1 不是 Spider 文件夹：这样的文件夹包含 tables.json 以及 train_spider.json 或 dev.json。</translation>
    </message>
    <message>
        <source>%1 has no rows for the %2 part. There are: %3.</source>
        <translation>%1 没有 %2 部分的行。现有：%3。</translation>
    </message>
    <message>
        <source>The model has no chat template, so it cannot be asked in a conversation. Set model.prompt to plain.</source>
        <translation>该模型没有对话模板，因此不能以对话方式提问。请将 model.prompt 设为 plain。</translation>
    </message>
    <message>
        <source>LoRA: the rank is %1. It must be 1 to %2.</source>
        <translation>LoRA：秩为 %1，必须在 1 到 %2 之间。</translation>
    </message>
    <message>
        <source>LoRA: alpha is %1. It must be above 0.</source>
        <translation>LoRA：alpha 为 %1，必须大于 0。</translation>
    </message>
    <message>
        <source>LoRA: the dropout is %1. It must be at least 0 and below 1.</source>
        <translation>LoRA：随机丢弃为 %1，必须不小于 0 且小于 1。</translation>
    </message>
    <message>
        <source>LoRA: no layer is to learn. There are: %1.</source>
        <translation>LoRA：没有要学习的层。现有：%1。</translation>
    </message>
    <message>
        <source>LoRA: the model has no layers called &quot;%1&quot;. There are: %2.</source>
        <translation>LoRA：模型没有名为“%1”的层。现有：%2。</translation>
    </message>
    <message>
        <source>Questions to SQL: a language model for your database</source>
        <translation>问题转 SQL：用于您的数据库的语言模型</translation>
    </message>
    <message>
        <source>Questions with CREATE TABLE and SQL (JSON, JSONL, CSV or TSV)</source>
        <translation>带 CREATE TABLE 和 SQL 的问题（JSON、JSONL、CSV 或 TSV）</translation>
    </message>
    <message>
        <source>Spider folder, with its SQLite databases</source>
        <translation>Spider 文件夹及其 SQLite 数据库</translation>
    </message>
    <message>
        <source>Adapter folder, for PEFT and vLLM</source>
        <translation>适配器文件夹，用于 PEFT 和 vLLM</translation>
    </message>
    <message>
        <source>Hugging Face folder of the whole model</source>
        <translation>整个模型的 Hugging Face 文件夹</translation>
    </message>
    <message>
        <source>GGUF file of 16 bits, for llama.cpp and Ollama</source>
        <translation>16 位 GGUF 文件，用于 llama.cpp 和 Ollama</translation>
    </message>
    <message>
        <source>GGUF file of 8 bits: half the size, nearly the same answers</source>
        <translation>8 位 GGUF 文件：大小减半，回答几乎相同</translation>
    </message>
    <message>
        <source>GGUF file of 4 bits: the smallest, answers differ</source>
        <translation>4 位 GGUF 文件：最小，回答会有差别</translation>
    </message>
    <message>
        <source>As a conversation, by the model&apos;s own chat template</source>
        <translation>作为对话，使用模型自己的对话模板</translation>
    </message>
    <message>
        <source>As plain text with headings, for models not made to chat</source>
        <translation>作为带标题的纯文本，适合不是为对话而做的模型</translation>
    </message>
    <message>
        <source>All matrices of attention and of the layers between</source>
        <translation>注意力及其间各层的所有矩阵</translation>
    </message>
    <message>
        <source>The four matrices of attention</source>
        <translation>注意力的四个矩阵</translation>
    </message>
    <message>
        <source>How many statements give the right rows</source>
        <translation>有多少语句给出正确的行</translation>
    </message>
    <message>
        <source>The loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 is a project of the kind %2; &quot;%3&quot; is for projects of the kind %4.</source>
        <translation>%1 是 %2 类型的项目；“%3”用于 %4 类型的项目。</translation>
    </message>
    <message>
        <source>Being worked on now (rows: %1)</source>
        <translation>正在处理（行：%1）</translation>
    </message>
    <message>
        <source>Not trained yet (rows: %1)</source>
        <translation>尚未训练（行：%1）</translation>
    </message>
    <message>
        <source>Run %2 is done (rows: %1)</source>
        <translation>运行 %2 已完成（行：%1）</translation>
    </message>
    <message>
        <source>Run %2 failed (rows: %1)</source>
        <translation>运行 %2 失败（行：%1）</translation>
    </message>
    <message>
        <source>Run %2 can be resumed (rows: %1)</source>
        <translation>运行 %2 可以继续（行：%1）</translation>
    </message>
    <message>
        <source>A folder or .gguf file of a Llama-family model, or the name of a fetched one.</source>
        <translation>Llama 系列模型的文件夹或 .gguf 文件，或已获取模型的名称。</translation>
    </message>
    <message>
        <source>Tokens of question, tables and SQL together; longer rows are left out. 0: as many as the model has positions.</source>
        <translation>问题、表和 SQL 合计的词元数；更长的行不使用。0：与模型的位置数相同。</translation>
    </message>
    <message>
        <source>Form of the question</source>
        <translation>提问形式</translation>
    </message>
    <message>
        <source>How question and tables are put to the model.</source>
        <translation>如何把问题和表交给模型。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Columns of the small matrices that are trained; more can learn more.</source>
        <translation>所训练的小矩阵的列数；越多能学得越多。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>What the small matrices add is multiplied by this, divided by the rank.</source>
        <translation>小矩阵所加的部分乘以此值再除以秩。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机丢弃</translation>
    </message>
    <message>
        <source>Share of the numbers that are left out at random while training.</source>
        <translation>训练时随机略去的数值的比例。</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>训练的对象</translation>
    </message>
    <message>
        <source>Strength by the root of the rank</source>
        <translation>按秩的平方根计算强度</translation>
    </message>
    <message>
        <source>Divides by the square root of the rank instead, which suits high ranks (rsLoRA).</source>
        <translation>改为除以秩的平方根，适合较高的秩（rsLoRA）。</translation>
    </message>
    <message>
        <source>Of the rows, all that ask about a table together; training looks at them to find its best moment. 0.1 is a tenth.</source>
        <translation>占数据行的比例，同一张表的行放在一起；训练用它们找出最佳时刻。0.1 即十分之一。</translation>
    </message>
    <message>
        <source>Of the rows, all that ask about a table together; they are read only once, at the end.</source>
        <translation>占数据行的比例，同一张表的行放在一起；只在最后读取一次。</translation>
    </message>
    <message>
        <source>How often each row is learned from.</source>
        <translation>每一行被学习的次数。</translation>
    </message>
    <message>
        <source>Rows learned from at a time.</source>
        <translation>每次同时学习的行数。</translation>
    </message>
    <message>
        <source>Rows in memory</source>
        <translation>内存中的行</translation>
    </message>
    <message>
        <source>Rows computed at once; fewer need less memory. 0: chosen by memory.</source>
        <translation>同时计算的行数；越少所需内存越少。0：按内存选择。</translation>
    </message>
    <message>
        <source>Learn the question, too</source>
        <translation>也学习问题</translation>
    </message>
    <message>
        <source>Learns to write question and tables as well, not only the SQL.</source>
        <translation>不仅学习写 SQL，也学习写问题和表。</translation>
    </message>
    <message>
        <source>Names the random order of the rows.</source>
        <translation>决定数据行的随机顺序。</translation>
    </message>
    <message>
        <source>Rows of a check</source>
        <translation>每次检查的行</translation>
    </message>
    <message>
        <source>Rows of the validation part whose SQL is written and run at each look; 0: all.</source>
        <translation>每次查看时写出并运行 SQL 的验证部分行数；0：全部。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What decides on the validation part which moment was the best.</source>
        <translation>在验证部分上决定哪个时刻最佳的依据。</translation>
    </message>
    <message>
        <source>Questions judged</source>
        <translation>评测的问题</translation>
    </message>
    <message>
        <source>So many of the part, chosen at random; 0: all.</source>
        <translation>从该部分随机选取的数量；0：全部。</translation>
    </message>
    <message>
        <source>Longest statement</source>
        <translation>最长语句</translation>
    </message>
    <message>
        <source>Tokens after which a statement that does not end is cut off.</source>
        <translation>语句超过此词元数仍未结束时被截断。</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: %2.</source>
        <translation>无法打开数据库 %1：%2。</translation>
    </message>
    <message>
        <source>The database %1 cannot be read: %2.</source>
        <translation>无法读取数据库 %1：%2。</translation>
    </message>
    <message>
        <source>A database for judging cannot be made: %1.</source>
        <translation>无法创建用于评判的数据库：%1。</translation>
    </message>
    <message>
        <source>the table %1 has two columns %2</source>
        <translation>表 %1 有两个列 %2</translation>
    </message>
    <message>
        <source>there are two tables %1</source>
        <translation>有两张表 %1</translation>
    </message>
    <message>
        <source>there can be no table %1</source>
        <translation>不能有表 %1</translation>
    </message>
    <message>
        <source>the tables have more than %1 columns</source>
        <translation>这些表的列数超过 %1</translation>
    </message>
    <message>
        <source>the SQL of the row does not run: %1</source>
        <translation>该行的 SQL 无法运行：%1</translation>
    </message>
    <message>
        <source>A question that cannot be judged was judged.</source>
        <translation>评判了一个无法评判的问题。</translation>
    </message>
    <message>
        <source>the same question with the same SQL is there already</source>
        <translation>已有相同问题和相同 SQL</translation>
    </message>
    <message>
        <source>its tables are also in the validation or test part</source>
        <translation>其表也在验证或测试部分中</translation>
    </message>
    <message>
        <source>its SQL, but for the values in it, is also in the validation or test part</source>
        <translation>其 SQL（除取值外）也在验证或测试部分中</translation>
    </message>
    <message>
        <source>%1: it cuts texts into words in a way that has no name in a GGUF file. Export the merged folder or the adapter instead.</source>
        <translation>%1：其切分文本的方式在 GGUF 文件中没有名称。请改为导出合并后的文件夹或适配器。</translation>
    </message>
    <message>
        <source>%1: there cannot be a token %2.</source>
        <translation>%1：不可能有词元 %2。</translation>
    </message>
    <message>
        <source>%1 is no usable tokenizer: %2.</source>
        <translation>%1 不是可用的分词器：%2。</translation>
    </message>
    <message>
        <source>The base model has no adapters. Export a tuned model, or choose another format.</source>
        <translation>基础模型没有适配器。请导出微调后的模型，或选择其他格式。</translation>
    </message>
    <message>
        <source>Running the known SQL</source>
        <translation>正在运行已知的 SQL</translation>
    </message>
    <message>
        <source>Writing SQL</source>
        <translation>正在写 SQL</translation>
    </message>
    <message>
        <source>The model names no token that ends an answer, so it could not learn when a statement ends.</source>
        <translation>模型没有指明结束回答的词元，因此无法学会语句何时结束。</translation>
    </message>
    <message>
        <source>There are no rows to train on. Next: import questions with their SQL, or raise model.max_tokens if all of them are too long.</source>
        <translation>没有可用于训练的行。下一步：导入带 SQL 的问题；如果它们都太长，请提高 model.max_tokens。</translation>
    </message>
    <message>
        <source>None of the validation part&apos;s statements can be run, so nothing shows which moment is the best. Set train.metric to loss.</source>
        <translation>验证部分的语句都无法运行，因此无从得知哪个时刻最佳。请将 train.metric 设为 loss。</translation>
    </message>
    <message>
        <source>Rows to train on: %1. Their tokens: %2, of which the model learns %3. Questions to choose by: %4 by their loss; %5 are answered and run at each look.</source>
        <translation>训练的行：%1。其词元：%2，模型学习其中 %3 个。用于选择的问题：%4 个按其损失；每次查看时回答并运行 %5 个。</translation>
    </message>
    <message>
        <source>Rows left out because they are longer than %1 tokens: %2.</source>
        <translation>因超过 %1 个词元而不使用的行：%2。</translation>
    </message>
    <message>
        <source>No copy of the project&apos;s rows was made yet.</source>
        <translation>尚未为项目的数据行制作副本。</translation>
    </message>
    <message>
        <source>There is no copy &quot;%1&quot;. List them with --list.</source>
        <translation>没有副本“%1”。用 --list 列出全部副本。</translation>
    </message>
    <message>
        <source>The settings name several addresses, and a key is for one. Say for which: --key-file teacher=FILE, and likewise generate=, student= and judge=.</source>
        <translation>设置中有多个地址，而一个密钥只用于一个地址。请说明用于哪一个：--key-file teacher=文件，同样可写 generate=、student= 和 judge=。</translation>
    </message>
    <message>
        <source>Add questions on databases with the SQL that answers them.</source>
        <translation>请添加关于数据库的问题及回答它们的 SQL。</translation>
    </message>
    <message>
        <source>Right rows</source>
        <translation>行正确</translation>
    </message>
    <message>
        <source>Runs at all</source>
        <translation>可以运行</translation>
    </message>
    <message>
        <source>The known SQL itself</source>
        <translation>与已知 SQL 相同</translation>
    </message>
    <message>
        <source>The share of questions whose SQL gives the right rows (execution accuracy).</source>
        <translation>其 SQL 给出正确行的问题所占比例（执行准确率）。</translation>
    </message>
    <message>
        <source>The share of questions whose SQL a database runs, whatever it gives (valid SQL).</source>
        <translation>其 SQL 能被数据库运行的问题所占比例，无论结果如何（有效 SQL）。</translation>
    </message>
    <message>
        <source>The share of questions whose SQL is the known one but for layout, case and quotes (exact match).</source>
        <translation>除排版、大小写和引号外，其 SQL 与已知 SQL 相同的问题所占比例（完全匹配）。</translation>
    </message>
    <message>
        <source>There are no answers to judge.</source>
        <translation>没有可评判的回答。</translation>
    </message>
    <message>
        <source>The tuned student answers better: %1 rose from %2 to %3 (%4, between %5 and %6).</source>
        <translation>微调后的学生模型回答得更好：%1从 %2 升到 %3（%4，介于 %5 与 %6 之间）。</translation>
    </message>
    <message>
        <source>The tuned student answers worse: %1 fell from %2 to %3 (%4, between %5 and %6).</source>
        <translation>微调后的学生模型回答得更差：%1从 %2 降到 %3（%4，介于 %5 与 %6 之间）。</translation>
    </message>
    <message>
        <source>No difference that could not be chance: %1 is %2 for the naive student and %3 for the tuned one (%4, between %5 and %6).</source>
        <translation>没有超出偶然的差异：%1在未微调的学生模型为 %2，微调后为 %3（%4，介于 %5 与 %6 之间）。</translation>
    </message>
    <message>
        <source>the correctness of the answers</source>
        <translation>回答的正确性</translation>
    </message>
    <message>
        <source>faithfulness to the passages</source>
        <translation>对段落的忠实度</translation>
    </message>
    <message>
        <source>relevancy to the questions</source>
        <translation>与问题的相关性</translation>
    </message>
    <message>
        <source>Measured on %1 questions that were kept out of training together with their tables, by running what each model wrote on small databases made for the question.</source>
        <translation>在 %1 个连同其表一起未参与训练的问题上评测：在为问题制作的小型数据库上运行每个模型所写的内容。</translation>
    </message>
    <message>
        <source>Measured on %1 questions that were kept out of training together with their tables, by running what each model wrote: %2 of them on their own databases, the others on small ones made for the question.</source>
        <translation>在 %1 个连同其表一起未参与训练的问题上评测，方法是运行每个模型所写的内容：其中 %2 个在其自己的数据库上，其余在为问题制作的小型数据库上。</translation>
    </message>
    <message>
        <source>%1 Questions left out because their known SQL does not run: %2.</source>
        <translation>%1 因已知 SQL 无法运行而略过的问题：%2 个。</translation>
    </message>
    <message>
        <source>it must be {&quot;role&quot;: …, &quot;content&quot;: …}</source>
        <translation>它必须是 {&quot;role&quot;: …, &quot;content&quot;: …}</translation>
    </message>
    <message>
        <source>it has a key &quot;%1&quot;, which the format does not know; take it out</source>
        <translation>它有格式所没有的键“%1”；请去掉它</translation>
    </message>
    <message>
        <source>it has no role; add &quot;role&quot;: system, user or assistant</source>
        <translation>它没有角色；请加上 &quot;role&quot;：system、user 或 assistant</translation>
    </message>
    <message>
        <source>its role is &quot;%1&quot;; make it system, user, assistant or tool</source>
        <translation>它的角色是“%1”；请改为 system、user、assistant 或 tool</translation>
    </message>
    <message>
        <source>its name is no text; write one in quotes, or take it out</source>
        <translation>它的 name 不是文本；请用引号写上一个，或将其去掉</translation>
    </message>
    <message>
        <source>only an assistant&apos;s message can call tools; take the calls out</source>
        <translation>只有 assistant 的消息才能调用工具；请去掉这些调用</translation>
    </message>
    <message>
        <source>its tool_calls must be a list of {&quot;id&quot;, &quot;type&quot;, &quot;function&quot;: {&quot;name&quot;, &quot;arguments&quot;}}, the arguments as text</source>
        <translation>它的 tool_calls 必须是 {&quot;id&quot;, &quot;type&quot;, &quot;function&quot;: {&quot;name&quot;, &quot;arguments&quot;}} 的列表，参数写成文本</translation>
    </message>
    <message>
        <source>its function_call must be {&quot;name&quot;, &quot;arguments&quot;}, the arguments as text</source>
        <translation>它的 function_call 必须是 {&quot;name&quot;, &quot;arguments&quot;}，参数写成文本</translation>
    </message>
    <message>
        <source>it is a tool&apos;s but does not say of which call; add &quot;tool_call_id&quot;</source>
        <translation>它是工具的消息，但没有说明属于哪次调用；请加上 &quot;tool_call_id&quot;</translation>
    </message>
    <message>
        <source>only an assistant&apos;s message can have a weight; take it out</source>
        <translation>只有 assistant 的消息才能有权重；请去掉它</translation>
    </message>
    <message>
        <source>its weight must be 0 or 1</source>
        <translation>它的权重必须是 0 或 1</translation>
    </message>
    <message>
        <source>it has no content; write its text there, or leave the row out</source>
        <translation>它没有内容；请写上文本，或去掉这一行</translation>
    </message>
    <message>
        <source>its content is no text; put it in quotes</source>
        <translation>它的内容不是文本；请加上引号</translation>
    </message>
    <message>
        <source>its content holds something other than text; nothing but text can be learned here, so leave the row out</source>
        <translation>它的内容含有文本以外的东西；这里只能学习文本，因此请去掉这一行</translation>
    </message>
    <message>
        <source>it has &quot;prompt&quot; and &quot;completion&quot;, the form of older models; write them as a user&apos;s and an assistant&apos;s message</source>
        <translation>它有 &quot;prompt&quot; 和 &quot;completion&quot;，这是旧模型的形式；请改写成 user 和 assistant 的消息</translation>
    </message>
    <message>
        <source>it has no &quot;messages&quot;; write the conversation as a list of {&quot;role&quot;: …, &quot;content&quot;: …} there</source>
        <translation>它没有 &quot;messages&quot;；请在其中把对话写成 {&quot;role&quot;: …, &quot;content&quot;: …} 的列表</translation>
    </message>
    <message>
        <source>its last message is the %1&apos;s; end it with the assistant&apos;s answer that is to be learned</source>
        <translation>它的最后一条消息是 %1 的；请以要学习的 assistant 的回答结尾</translation>
    </message>
    <message>
        <source>each of its answers has weight 0, so that nothing is left to learn; give one weight 1</source>
        <translation>它的每个回答权重都是 0，没有可学的内容；请给其中一个权重 1</translation>
    </message>
    <message>
        <source>it must be {&quot;messages&quot;: […]}</source>
        <translation>它必须是 {&quot;messages&quot;: […]}</translation>
    </message>
    <message>
        <source>it has more than %1 messages; divide it</source>
        <translation>它的消息多于 %1 条；请把它分开</translation>
    </message>
    <message>
        <source>message %1: %2</source>
        <translation>消息 %1：%2</translation>
    </message>
    <message>
        <source>it is not UTF-8; save the file as UTF-8</source>
        <translation>它不是 UTF-8；请将文件保存为 UTF-8</translation>
    </message>
    <message>
        <source>it is no JSON; write the whole row, {&quot;messages&quot;: […]}, on this line</source>
        <translation>它不是 JSON；请把整个对话 {&quot;messages&quot;: […]} 写在这一行</translation>
    </message>
    <message>
        <source>%1 is one JSON list. Write each of its rows, {&quot;messages&quot;: […]}, on a line of its own.</source>
        <translation>%1 是单个 JSON 列表。请把其中每个对话 {&quot;messages&quot;: […]} 各写一行。</translation>
    </message>
    <message>
        <source>The endpoint tells of more than %1 events. The rest is left out.</source>
        <translation>端点的事件超过 %1 个。其余的不再记录。</translation>
    </message>
    <message>
        <source>The endpoint: %1</source>
        <translation>端点：%1</translation>
    </message>
    <message>
        <source>No run of this project has a job at an endpoint. &quot;jobs&quot; lists what is there; name one of them.</source>
        <translation>此项目没有任何运行在端点有任务。“jobs”列出那里有什么；请说出其中一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a job. &quot;jobs&quot; lists those there are.</source>
        <translation>“%1”不是任务的名称。“jobs”列出现有的任务。</translation>
    </message>
    <message>
        <source>%1 is not as it was when the run began. Begin a new run with &quot;train --fresh&quot;.</source>
        <translation>%1 与运行开始时不同。请用“train --fresh”开始新的运行。</translation>
    </message>
    <message>
        <source>Sending the rows</source>
        <translation>正在发送各行</translation>
    </message>
    <message>
        <source>The job goes on at the endpoint. &quot;train --resume&quot; watches it again, &quot;jobs --cancel&quot; ends it.</source>
        <translation>任务在端点继续进行。“train --resume”会再次跟踪它，“jobs --cancel”会结束它。</translation>
    </message>
    <message>
        <source>There is no interrupted run with a job at an endpoint. &quot;train&quot; begins a new one.</source>
        <translation>没有在端点有任务的中断运行。“train”会开始新的运行。</translation>
    </message>
    <message>
        <source>A job at an endpoint cannot be extended. Set train.epochs, and begin a new run.</source>
        <translation>端点的任务不能延长。请设置 train.epochs，并开始新的运行。</translation>
    </message>
    <message>
        <source>The job of run %1 may still go on at the endpoint, and cost. &quot;jobs&quot; lists what is there, &quot;jobs --cancel&quot; ends it.</source>
        <translation>运行 %1 的任务可能仍在端点进行并产生费用。“jobs”列出那里有什么，“jobs --cancel”会结束它。</translation>
    </message>
    <message>
        <source>The job of run %1 is at %2, but the student&apos;s address is %3. Set student.url to the former, or begin a new run with &quot;train --fresh&quot;.</source>
        <translation>运行 %1 的任务在 %2，但学生模型的地址是 %3。请将 student.url 设为前者，或用“train --fresh”开始新的运行。</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>正在读取各行</translation>
    </message>
    <message>
        <source>No address is set for the student. Set student.url and student.model, or train.where to local.</source>
        <translation>没有设置学生模型的地址。请设置 student.url 和 student.model，或将 train.where 设为 local。</translation>
    </message>
    <message>
        <source>Replaces the earlier export in %1 by the adapter and the model card. The base model is not part of it.</source>
        <translation>用适配器和模型卡替换 %1 中先前的导出。其中不含基础模型。</translation>
    </message>
    <message>
        <source>Writes the adapter and the model card into the folder %1. The base model is not part of it.</source>
        <translation>将适配器和模型卡写入文件夹 %1。其中不含基础模型。</translation>
    </message>
    <message>
        <source>%1 holds no conversation.</source>
        <translation>%1 中没有对话。</translation>
    </message>
    <message>
        <source>Conversations left out since they stand there twice: %1.</source>
        <translation>因重复而略去的对话：%1。</translation>
    </message>
    <message>
        <source>Conversations that hold a question or a passage of the validation or test part: %1. They are left out of training.</source>
        <translation>含有验证或测试部分的问题或段落的对话：%1。它们不参加训练。</translation>
    </message>
    <message>
        <source>The limit of requests or of cost is reached. Raise it and go on: what was answered is kept.</source>
        <translation>已达到请求数或费用的上限。请提高上限后继续：已有的回答都会保留。</translation>
    </message>
    <message>
        <source>Run %2 answers better than run %1: its SQL gives the right rows for %4 % of the %7 questions both were measured with, that of run %1 for %3 % (between %5 and %6 points more).</source>
        <translation>运行 %2 的回答优于运行 %1：在两者共同评测的 %7 个问题中，其 SQL 有 %4 % 给出正确的行，运行 %1 为 %3 %（高出 %5 到 %6 个百分点）。</translation>
    </message>
    <message>
        <source>No difference that could not be chance: the SQL of run %1 gives the right rows for %3 % of the %7 questions both were measured with, that of run %2 for %4 % (between %5 and %6 points more).</source>
        <translation>没有不可能出于偶然的差异：在两者共同评测的 %7 个问题中，运行 %1 的 SQL 有 %3 % 给出正确的行，运行 %2 为 %4 %（高出 %5 到 %6 个百分点）。</translation>
    </message>
    <message>
        <source>there is no finding &quot;%1&quot;</source>
        <translation>没有判定“%1”</translation>
    </message>
    <message>
        <source>Training needs at least %1 question. Add more data.</source>
        <translation>训练至少需要 %1 个问题。请添加更多数据。</translation>
    </message>
    <message>
        <source>Trains once on %1 questions. You can stop at any time and go on later.</source>
        <translation>在 %1 个问题上训练一遍。您可以随时停止，稍后继续。</translation>
    </message>
    <message>
        <source>Trains %2 times on %1 questions. You can stop at any time and go on later.</source>
        <translation>在 %1 个问题上训练 %2 遍。您可以随时停止，稍后继续。</translation>
    </message>
    <message>
        <source>Trains once on %1 questions, at most %2. You can stop at any time and go on later.</source>
        <translation>在 %1 个问题上训练一遍，最多%2。您可以随时停止，稍后继续。</translation>
    </message>
    <message>
        <source>Trains %3 times on %1 questions, at most %2. You can stop at any time and go on later.</source>
        <translation>在 %1 个问题上训练 %3 遍，最多%2。您可以随时停止，稍后继续。</translation>
    </message>
    <message>
        <source>There is a limit to what training may cost, but no price to reckon it by. Set train.price, or train.most_cost to 0.</source>
        <translation>设置了训练费用的上限，但没有可用来计算的价格。请设置 train.price，或将 train.most_cost 设为 0。</translation>
    </message>
    <message>
        <source>Training would cost about %1, and the limit is %2. Train on fewer rows or epochs, or raise it.</source>
        <translation>训练大约要花费 %1，而上限是 %2。请减少行数或轮数，或提高上限。</translation>
    </message>
    <message>
        <source>%1 That costs about %2.</source>
        <translation>%1 约需花费 %2。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及另外 %2 行</translation>
    </message>
    <message>
        <source>Questions of the evaluation stand among the rows to learn from (rows %1). Leave those rows out, or the verdict will flatter.</source>
        <translation>要学习的行中有评测的问题（第 %1 行）。请去掉这些行，否则结论会偏高。</translation>
    </message>
    <message>
        <source>Some rows say the same as another before them (rows %1). Leave them out: they are paid for twice.</source>
        <translation>有些行与前面的某一行相同（第 %1 行）。请去掉它们：否则会付两次费。</translation>
    </message>
    <message>
        <source>Some rows are longer than %1 tokens (rows %2), and the endpoint cuts off their ends. Shorten them, or leave them out.</source>
        <translation>有些行超过 %1 个词元（第 %2 行），端点会截去其末尾。请缩短它们，或将其去掉。</translation>
    </message>
    <message>
        <source>It makes embeddings.</source>
        <translation>它能生成嵌入。</translation>
    </message>
    <message>
        <source>It makes no embeddings.</source>
        <translation>它不能生成嵌入。</translation>
    </message>
    <message>
        <source>It takes fine-tuning jobs.</source>
        <translation>它接受微调任务。</translation>
    </message>
    <message>
        <source>It takes no fine-tuning jobs.</source>
        <translation>它不接受微调任务。</translation>
    </message>
    <message>
        <source>%1 is to be shut down: %2.</source>
        <translation>%1 将停用：%2。</translation>
    </message>
    <message>
        <source>%1 does not give its list of jobs to the end.</source>
        <translation>%1 没有把任务列表给完。</translation>
    </message>
    <message>
        <source>A call of %1 tokens has no room for passages: the question, the instructions and the answer take %2. Allow more tokens, or a shorter answer.</source>
        <translation>一次 %1 个词元的请求容不下段落：问题、指令和回答需要 %2 个。请允许更多词元，或更短的回答。</translation>
    </message>
    <message>
        <source>as the vocabulary %1 counts them</source>
        <translation>按词表 %1 计数</translation>
    </message>
    <message>
        <source>estimated from the length of the texts, since the vocabulary cl100k_base was not fetched</source>
        <translation>由于没有获取词表 cl100k_base，按文本长度估计</translation>
    </message>
    <message>
        <source>It is not known whether the job came about: %1 did not answer, and does not list its jobs. Look there yourself; if there is none, begin a new run with &quot;train --fresh&quot;.</source>
        <translation>不知道任务是否已经建立：%1 没有回答，也不列出它的任务。请您自己到那里查看；如果没有，请用“train --fresh”开始新的运行。</translation>
    </message>
    <message>
        <source>It is not known yet whether the job came about, so none was asked for again. %1 &quot;train --resume&quot; looks for it.</source>
        <translation>还不知道任务是否已经建立，因此没有再次请求。%1 “train --resume”会去查找。</translation>
    </message>
    <message>
        <source>The endpoint no longer knows the job %1. Look there what became of it; &quot;train --fresh&quot; begins a new one.</source>
        <translation>端点不再认识任务 %1。请到那里查看它怎么样了；“train --fresh”会开始新的任务。</translation>
    </message>
    <message>
        <source>%1 The job %2 goes on there; &quot;train --resume&quot; watches it again.</source>
        <translation>%1 任务 %2 在那里继续进行；“train --resume”会再次跟踪它。</translation>
    </message>
    <message>
        <source>%1 does not take the rows: %2. Mend them, and begin a new run with &quot;train --fresh&quot;.</source>
        <translation>%1 不接受这些行：%2。请修正它们，并用“train --fresh”开始新的运行。</translation>
    </message>
    <message>
        <source>The job %1 is there already, and is watched.</source>
        <translation>任务 %1 已经存在，正在跟踪它。</translation>
    </message>
    <message>
        <source>The job %1, the same once more, was cancelled.</source>
        <translation>任务 %1 是重复的同一任务，已取消。</translation>
    </message>
    <message>
        <source>The job %1 is the same once more and could not be cancelled; cancel it yourself. %2</source>
        <translation>任务 %1 是重复的同一任务，但无法取消；请您自己取消。%2</translation>
    </message>
    <message>
        <source>%1 tells of the job %2 when asked about %3.</source>
        <translation>询问 %3 时，%1 却告知了任务 %2。</translation>
    </message>
    <message>
        <source>The endpoint tells no events of the job: there are no curves.</source>
        <translation>端点不提供任务的事件：没有曲线。</translation>
    </message>
    <message>
        <source>The job %1 has failed at the endpoint: %2</source>
        <translation>任务 %1 在端点失败：%2</translation>
    </message>
    <message>
        <source>The job %1 was cancelled at the endpoint. &quot;train --fresh&quot; begins a new one.</source>
        <translation>任务 %1 已在端点被取消。“train --fresh”会开始新的任务。</translation>
    </message>
    <message>
        <source>The endpoint says that the job %1 is done but names no model. Look there for it; &quot;train --resume&quot; asks again.</source>
        <translation>端点说任务 %1 已完成，但没有说出模型名称。请到那里查看；“train --resume”会再次询问。</translation>
    </message>
    <message>
        <source>%1 refused the key (HTTP %2). Check that it is the right one, has not expired and may fine-tune models, and enter it again.</source>
        <translation>%1 拒绝了密钥（HTTP %2）。请检查它是否正确、是否过期、是否允许微调模型，然后重新输入。</translation>
    </message>
    <message>
        <source>%1 does not know it (%2). It may have been deleted there, or belong to another account.</source>
        <translation>%1 不认识它（%2）。它可能已在那里被删除，或属于另一个账户。</translation>
    </message>
    <message>
        <source>%1 does not offer this (HTTP %2: %3). Check the address; not every endpoint fine-tunes models.</source>
        <translation>%1 不提供此功能（HTTP %2：%3）。请检查地址；并非每个端点都能微调模型。</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now (%2). Go on later.</source>
        <translation>%1 暂时不再接受请求（%2）。请稍后继续。</translation>
    </message>
    <message>
        <source>The endpoint checks the rows.</source>
        <translation>端点正在检查各行。</translation>
    </message>
    <message>
        <source>The job waits in the endpoint&apos;s queue.</source>
        <translation>任务正在端点排队。</translation>
    </message>
    <message>
        <source>The endpoint trains.</source>
        <translation>端点正在训练。</translation>
    </message>
    <message>
        <source>The endpoint has paused the job.</source>
        <translation>端点已暂停任务。</translation>
    </message>
    <message>
        <source>The job is done.</source>
        <translation>任务已完成。</translation>
    </message>
    <message>
        <source>The job has failed.</source>
        <translation>任务已失败。</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>任务已取消。</translation>
    </message>
    <message>
        <source>The endpoint calls the job&apos;s state &quot;%1&quot;, which the protocol does not have.</source>
        <translation>端点称任务的状态为“%1”，而协议中没有这种状态。</translation>
    </message>
    <message>
        <source>%1 answered, but not as an endpoint for fine-tuning does. Check the address; most end in /v1.</source>
        <translation>%1 有回答，但不像微调端点的回答。请检查地址；大多以 /v1 结尾。</translation>
    </message>
    <message>
        <source>Cannot send the file %1: %2.</source>
        <translation>无法发送文件 %1：%2。</translation>
    </message>
    <message>
        <source>The file %1 changed while it was sent to %2. Send it again.</source>
        <translation>文件 %1 在发送到 %2 的过程中发生了变化。请重新发送。</translation>
    </message>
    <message>
        <source>Answers: a small language model that learns from a strong one</source>
        <translation>回答：向强模型学习的小型语言模型</translation>
    </message>
    <message>
        <source>Conversations in OpenAI&apos;s format (JSON lines)</source>
        <translation>OpenAI 格式的对话（JSON 行）</translation>
    </message>
    <message>
        <source>In the precision of the training</source>
        <translation>采用训练的精度</translation>
    </message>
    <message>
        <source>In 8 bits: about half the memory</source>
        <translation>8 位：约一半内存</translation>
    </message>
    <message>
        <source>In 4 bits: about a third of the memory, and a little worse</source>
        <translation>4 位：约三分之一内存，效果略差</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>在本机上</translation>
    </message>
    <message>
        <source>As a fine-tuning job at the student&apos;s address</source>
        <translation>作为学生地址上的微调任务</translation>
    </message>
    <message>
        <source>Of an OpenAI-compatible endpoint, such as http://localhost:8080/v1. Empty: the language model on this machine.</source>
        <translation>OpenAI 兼容服务的地址，例如 http://localhost:8080/v1。留空：本机上的语言模型。</translation>
    </message>
    <message>
        <source>The student on this machine: a folder or .gguf file of a Llama-family model made to chat, or the name of a fetched one.</source>
        <translation>本机上的学生：Llama 系列对话模型的文件夹或 .gguf 文件，或已获取模型的名称。</translation>
    </message>
    <message>
        <source>Tokens of question, passages and answer together; longer rows are left out. 0: as many as the model has positions.</source>
        <translation>问题、段落和回答合计的词元数；更长的行会略去。0：模型的位置有多少就多少。</translation>
    </message>
    <message>
        <source>Address of the student</source>
        <translation>学生的地址</translation>
    </message>
    <message>
        <source>Student at the address</source>
        <translation>该地址上的学生</translation>
    </message>
    <message>
        <source>Address of the teacher</source>
        <translation>教师的地址</translation>
    </message>
    <message>
        <source>Teacher at the address</source>
        <translation>该地址上的教师</translation>
    </message>
    <message>
        <source>What the teacher is told besides</source>
        <translation>另外告诉教师的话</translation>
    </message>
    <message>
        <source>Only the teacher reads it: the student is to answer alike without.</source>
        <translation>只有教师会读到：学生应当在没有它时也这样回答。</translation>
    </message>
    <message>
        <source>Address of the judge</source>
        <translation>评判模型的地址</translation>
    </message>
    <message>
        <source>Judge at the address</source>
        <translation>该地址上的评判模型</translation>
    </message>
    <message>
        <source>Search model</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>The embedding model that finds the passages: a folder, such as one exported by a search project, or the name of a fetched model.</source>
        <translation>查找段落的嵌入模型：一个文件夹（例如搜索项目导出的），或已获取模型的名称。</translation>
    </message>
    <message>
        <source>Passages of an answer</source>
        <translation>一个回答所用的段落</translation>
    </message>
    <message>
        <source>The best so many that the search finds are shown to the model that answers.</source>
        <translation>搜索找到的最好的这么多段落会给回答的模型看。</translation>
    </message>
    <message>
        <source>Tokens of a request</source>
        <translation>一次请求的词元</translation>
    </message>
    <message>
        <source>Question, passages and answer together; passages beyond it are shown in further requests, which refine the answer.</source>
        <translation>问题、段落和回答合计；放不下的段落在后续请求中给出，用来完善回答。</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长的回答</translation>
    </message>
    <message>
        <source>Tokens after which an answer that does not end is cut off.</source>
        <translation>回答在这么多词元后仍未结束就会被截断。</translation>
    </message>
    <message>
        <source>Weight of the search model beside word search, from 0 to 1.</source>
        <translation>搜索模型相对于按词搜索的权重，从 0 到 1。</translation>
    </message>
    <message>
        <source>What answers are to be like</source>
        <translation>回答应当怎样</translation>
    </message>
    <message>
        <source>Told to teacher and student alike, before each question.</source>
        <translation>在每个问题之前同样告诉教师和学生。</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>回答的问题</translation>
    </message>
    <message>
        <source>So many of the part that is learned from, chosen at random, and of the one that training looks at; 0: all.</source>
        <translation>从用于学习的部分和训练时查看的部分中各随机选取这么多；0：全部。</translation>
    </message>
    <message>
        <source>No more are sent each time the teacher answers. 0: as many as are needed.</source>
        <translation>教师每次作答时不会发送更多。0：需要多少就多少。</translation>
    </message>
    <message>
        <source>as many as are needed</source>
        <translation>需要多少就多少</translation>
    </message>
    <message>
        <source>Where the student learns</source>
        <translation>学生在哪里学习</translation>
    </message>
    <message>
        <source>On this machine, or as a fine-tuning job at the student&apos;s address.</source>
        <translation>在本机上，或作为学生地址上的微调任务。</translation>
    </message>
    <message>
        <source>Name of the tuned model</source>
        <translation>微调后模型的名称</translation>
    </message>
    <message>
        <source>Part of the name that the address gives it.</source>
        <translation>该地址给它的名称中的一部分。</translation>
    </message>
    <message>
        <source>Price of a million tokens learned</source>
        <translation>学习一百万词元的价格</translation>
    </message>
    <message>
        <source>At the student&apos;s address, in your currency; for the cost shown.</source>
        <translation>在学生的地址上，以您的货币计；用于显示费用。</translation>
    </message>
    <message>
        <source>Most to spend on training</source>
        <translation>训练最多花费</translation>
    </message>
    <message>
        <source>A job that is expected to cost more is not begun. 0: no limit.</source>
        <translation>预计花费更多的任务不会开始。0：没有限制。</translation>
    </message>
    <message>
        <source>Questions judged: so many of the part, chosen at random; 0: all.</source>
        <translation>评判的问题：从该部分随机选取这么多；0：全部。</translation>
    </message>
    <message>
        <source>Questions made back</source>
        <translation>反向提出的问题</translation>
    </message>
    <message>
        <source>So many are made from each answer and compared with the question that was asked.</source>
        <translation>由每个回答生成这么多问题，并与所问的问题比较。</translation>
    </message>
    <message>
        <source>Tries of the judge</source>
        <translation>评判模型的尝试次数</translation>
    </message>
    <message>
        <source>So often it is asked until its judgement can be read.</source>
        <translation>在其评判可读之前最多询问这么多次。</translation>
    </message>
    <message>
        <source>Tests of the judge</source>
        <translation>对评判模型的检验</translation>
    </message>
    <message>
        <source>Statements known to be true or false that show whether it can be relied on.</source>
        <translation>已知真假的陈述，用来表明它是否可靠。</translation>
    </message>
    <message>
        <source>No more are sent for one verdict. 0: as many as are needed.</source>
        <translation>一个结论不会发送更多。0：需要多少就多少。</translation>
    </message>
    <message>
        <source>At an address the name of the language model must be set.</source>
        <translation>有地址时必须设置语言模型的名称。</translation>
    </message>
    <message>
        <source>To train at an address, it must be set. Without one, set train.where to local.</source>
        <translation>要在某个地址上训练，必须设置该地址。没有地址时，将 train.where 设为 local。</translation>
    </message>
    <message>
        <source>Not answered yet (questions: %1)</source>
        <translation>尚未回答（问题：%1）</translation>
    </message>
    <message>
        <source>Bits of the base model</source>
        <translation>基础模型的位数</translation>
    </message>
    <message>
        <source>How exactly the base model&apos;s weights are held while the small matrices learn.</source>
        <translation>小矩阵学习时，基础模型权重以多高的精度保存。</translation>
    </message>
    <message>
        <source>%1 can be reached from other machines, so a key is needed. Give a file that holds one with --key-file.</source>
        <translation>其他计算机可以访问 %1，因此需要密钥。请用 --key-file 指定保存密钥的文件。</translation>
    </message>
    <message>
        <source>This is no fine-tuning job.</source>
        <translation>这不是微调任务。</translation>
    </message>
    <message>
        <source>Two models are called &quot;%1&quot;. Write --model NAME=PATH to give one another name.</source>
        <translation>有两个模型都叫“%1”。用 --model 名称=路径 给其中一个另起名称。</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>正在载入 %1</translation>
    </message>
    <message>
        <source>It gives the right rows.</source>
        <translation>它给出正确的行。</translation>
    </message>
    <message>
        <source>There is no statement in what the model wrote.</source>
        <translation>模型所写的内容中没有语句。</translation>
    </message>
    <message>
        <source>It is no SQL: a database cannot read it.</source>
        <translation>它不是 SQL：数据库无法读取。</translation>
    </message>
    <message>
        <source>It names a table that is not there.</source>
        <translation>它引用了不存在的表。</translation>
    </message>
    <message>
        <source>It names a column that is not there.</source>
        <translation>它引用了不存在的列。</translation>
    </message>
    <message>
        <source>The database refuses to run it.</source>
        <translation>数据库拒绝运行它。</translation>
    </message>
    <message>
        <source>It runs, but gives other rows than the known SQL.</source>
        <translation>它可以运行，但给出的行与已知 SQL 不同。</translation>
    </message>
    <message>
        <source>It takes more time or memory than allowed.</source>
        <translation>它占用的时间或内存超出限制。</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>no statement</source>
        <translation>没有语句</translation>
    </message>
    <message>
        <source>no SQL</source>
        <translation>不是 SQL</translation>
    </message>
    <message>
        <source>unknown table</source>
        <translation>未知的表</translation>
    </message>
    <message>
        <source>unknown column</source>
        <translation>未知的列</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>wrong rows</source>
        <translation>行错误</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>太慢</translation>
    </message>
    <message>
        <source>%1 is damaged: a conversation in it cannot be read. Restore it from a copy.</source>
        <translation>%1 已损坏：其中有一个对话无法读取。请从副本恢复。</translation>
    </message>
    <message>
        <source>An answer needs some text. To leave the row out, use &quot;Leave out&quot;.</source>
        <translation>回答需要有文字。要略去该行，请使用“略去”。</translation>
    </message>
    <message>
        <source>The answer is too long: at most %1 bytes are kept.</source>
        <translation>回答太长：最多保存 %1 字节。</translation>
    </message>
    <message>
        <source>%1 is damaged or not a project database (%2). The command &quot;restore&quot; puts back a copy of an earlier day, if there is one.</source>
        <translation>%1 已损坏或不是项目数据库（%2）。命令“restore”可恢复较早日期的副本（如果有）。</translation>
    </message>
    <message>
        <source>%1 is damaged. Take an older copy.</source>
        <translation>%1 已损坏。请使用更早的副本。</translation>
    </message>
    <message>
        <source>the same conversation is there already</source>
        <translation>已有相同的对话</translation>
    </message>
    <message>
        <source>it holds a question or a passage of the validation or test part</source>
        <translation>它含有验证或测试部分的问题或段落</translation>
    </message>
    <message>
        <source>its question is left out</source>
        <translation>它的问题已被略去</translation>
    </message>
    <message>
        <source>%1: line %2 must be a token in base64 and its rank. Fetch the file again.</source>
        <translation>%1：第 %2 行必须是 base64 的词元及其序号。请重新获取该文件。</translation>
    </message>
    <message>
        <source>Opening the teacher</source>
        <translation>正在打开教师</translation>
    </message>
    <message>
        <source>The teacher answers</source>
        <translation>教师正在回答</translation>
    </message>
    <message>
        <source>Questions and passages of the documents go to %1.</source>
        <translation>文档的问题和段落会发送到 %1。</translation>
    </message>
    <message>
        <source>There are no questions to answer. Next: generate.</source>
        <translation>没有要回答的问题。下一步：generate。</translation>
    </message>
    <message>
        <source>The address holds a password. Leave it out there and give it apart.</source>
        <translation>地址中含有密码。请从地址中去掉，单独提供。</translation>
    </message>
    <message>
        <source>Write what you want to know.</source>
        <translation>请写下您想知道的内容。</translation>
    </message>
    <message>
        <source>Looking at the database&apos;s tables</source>
        <translation>正在查看数据库的表</translation>
    </message>
    <message>
        <source>The model has no chat template, so it cannot learn conversations. Choose a model whose name ends in Instruct or Chat.</source>
        <translation>该模型没有对话模板，因此无法学习对话。请选择名称以 Instruct 或 Chat 结尾的模型。</translation>
    </message>
    <message>
        <source>There are no conversations to learn from. Next: answer, or import some; if all of them are too long, raise model.max_tokens.</source>
        <translation>没有可供学习的对话。下一步：answer，或导入一些；如果都太长，请提高 model.max_tokens。</translation>
    </message>
    <message>
        <source>Answers to learn from: %1. Tokens of these conversations: %2, of which the model learns %3. Answers to choose by: %4.</source>
        <translation>用于学习的回答：%1。这些对话的词元：%2，其中模型学习 %3。用于选择的回答：%4。</translation>
    </message>
    <message>
        <source>Conversations left out: %1. The first: %2</source>
        <translation>略去的对话：%1。第一个：%2</translation>
    </message>
    <message>
        <source>Bad rows: %1. The first: %2</source>
        <translation>有问题的行：%1。第一行：%2</translation>
    </message>
    <message>
        <source>There is no conversation in the file.</source>
        <translation>文件中没有对话。</translation>
    </message>
    <message>
        <source>Loading the search model</source>
        <translation>正在加载搜索模型</translation>
    </message>
    <message>
        <source>Embedding the passages</source>
        <translation>正在嵌入段落</translation>
    </message>
    <message>
        <source>The project has no passages to search. Next: import documents.</source>
        <translation>该项目没有可搜索的段落。下一步：导入文档。</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>正在回答</translation>
    </message>
    <message>
        <source>Questions, text of the documents and answers go to %1.</source>
        <translation>问题、文档文本和回答会发送到 %1。</translation>
    </message>
    <message>
        <source>Answering the questions (%1)</source>
        <translation>正在回答问题（%1）</translation>
    </message>
    <message>
        <source>Trying the judge on planted statements</source>
        <translation>正在用已知真伪的陈述检验评判模型</translation>
    </message>
    <message>
        <source>The judge is the model whose answers it judges (%1), and may favour them. Choose another as judge.</source>
        <translation>评判模型就是被评判回答的那个模型（%1），可能会偏袒它们。请另选一个评判模型。</translation>
    </message>
    <message>
        <source>Judging the answers (%1)</source>
        <translation>正在评判回答（%1）</translation>
    </message>
    <message>
        <source>The limit of requests or of cost was reached, so %1 requests were not made. Raise evaluate.most_requests or evaluate.most_cost and evaluate again: what was answered is kept.</source>
        <translation>已达到请求数或费用的上限，因此有 %1 个请求没有发出。请提高 evaluate.most_requests 或 evaluate.most_cost 后重新评测：已有的回答都会保留。</translation>
    </message>
    <message>
        <source>This judge is not reliable: on statements whose truth is known its AUC is %1, and 0.70 is the least that its word counts for. Choose a stronger model as judge.</source>
        <translation>这个评判模型不可靠：在真伪已知的陈述上其 AUC 为 %1，至少要达到 0.70 才能采信。请选择更强的评判模型。</translation>
    </message>
    <message>
        <source>The judge gave a word that could be read on too few answers to compare the students. Choose a stronger model as judge.</source>
        <translation>评判模型给出可读结论的回答太少，无法比较学生模型。请选择更强的评判模型。</translation>
    </message>
    <message>
        <source>The project has no questions in its %1 part. Next: generate questions, or give that part a share in split.%1.</source>
        <translation>该项目的 %1 部分没有问题。下一步：生成问题，或在 split.%1 中给该部分一个比例。</translation>
    </message>
    <message>
        <source>The job of run %1 has made no model yet. Follow it with &quot;train --resume&quot;.</source>
        <translation>运行 %1 的作业还没有产出模型。请用 &quot;train --resume&quot; 跟踪它。</translation>
    </message>
    <message>
        <source>The settings name no address for &quot;%1&quot;. Set %1.url and %1.model.</source>
        <translation>设置中没有“%1”的地址。请设置 %1.url 和 %1.model。</translation>
    </message>
    <message>
        <source>The tuned model stays at the student&apos;s address: there is nothing to export.</source>
        <translation>微调后的模型留在学生模型的地址：没有可导出的内容。</translation>
    </message>
    <message>
        <source>Rows sent to %2, where %3 learns them: %1. Epochs: %4. Tokens: about %5, %6.</source>
        <translation>发送到 %2、由 %3 在那里学习的行数：%1。轮数：%4。词元：约 %5，%6。</translation>
    </message>
    <message>
        <source>Rows to learn from: %1, and most endpoints take no fewer than %2. Answer more questions, or import more rows.</source>
        <translation>可学习的行数：%1；多数端点要求不少于 %2。请让更多问题得到回答，或导入更多的行。</translation>
    </message>
    <message>
        <source>Rows without a user&apos;s message: %1. A model learns from them to speak unasked.</source>
        <translation>没有 user 消息的行数：%1。模型会从中学到不问自答。</translation>
    </message>
    <message>
        <source>Models it lists: %1.</source>
        <translation>它列出的模型数：%1。</translation>
    </message>
    <message>
        <source>The highest rate, after warm-up. 0: chosen for the size of the model.</source>
        <translation>预热之后的最高学习率。0：按模型大小选择。</translation>
    </message>
    <message>
        <source>chosen for the model</source>
        <translation>按模型选择</translation>
    </message>
    <message>
        <source>What run %1 trained is at the student&apos;s address, as %2, and not on this machine. Set train.where to local and train again.</source>
        <translation>运行 %1 训练出的模型在学生模型的地址，名为 %2，不在本机。请将 train.where 设为 local 并重新训练。</translation>
    </message>
    <message>
        <source>Add documents for a teacher to answer questions on, or conversations to learn from.</source>
        <translation>请添加供教师回答问题的文档，或用于学习的对话。</translation>
    </message>
    <message>
        <source>Ask the teacher: the student learns from its answers.</source>
        <translation>请询问教师：学生从它的回答中学习。</translation>
    </message>
    <message>
        <source>Measured on %1 questions that were kept out of training, answered from %2 passages and judged by %3.</source>
        <translation>用 %1 个未参与训练的问题衡量，根据 %2 个段落回答，由 %3 评判。</translation>
    </message>
    <message>
        <source>%1 Its AUC on statements whose truth is known is %2; guessing has 0.5.</source>
        <translation>%1 它在真假已知的陈述上的 AUC 为 %2；随机猜测为 0.5。</translation>
    </message>
    <message>
        <source>Training needs at least %1 conversation. Ask the teacher first.</source>
        <translation>训练至少需要 %1 个对话。请先询问教师。</translation>
    </message>
    <message>
        <source>Trains once on %1 conversations. You can stop at any time and go on later.</source>
        <translation>用 %1 个对话训练一遍。您可以随时停止，以后继续。</translation>
    </message>
    <message>
        <source>Trains %2 times on %1 conversations. You can stop at any time and go on later.</source>
        <translation>用 %1 个对话训练 %2 遍。您可以随时停止，以后继续。</translation>
    </message>
    <message>
        <source>Trains once on %1 conversations, at most %2. You can stop at any time and go on later.</source>
        <translation>用 %1 个对话训练一遍，最多 %2。您可以随时停止，以后继续。</translation>
    </message>
    <message>
        <source>Trains %3 times on %1 conversations, at most %2. You can stop at any time and go on later.</source>
        <translation>用 %1 个对话训练 %3 遍，最多 %2。您可以随时停止，以后继续。</translation>
    </message>
    <message>
        <source>The answer of %1 broke off in the midst. Ask again.</source>
        <translation>%1 的回答中途中断了。请再问一次。</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>How far an answer says what the answer to compare with says, and nothing else (answer correctness).</source>
        <translation>回答在多大程度上只说了参照回答所说的内容（回答正确性）。</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>忠实</translation>
    </message>
    <message>
        <source>The share of an answer&apos;s statements that the passages say (faithfulness).</source>
        <translation>回答的陈述中有段落支持的比例（忠实度）。</translation>
    </message>
    <message>
        <source>To the point</source>
        <translation>切题</translation>
    </message>
    <message>
        <source>How near the questions that an answer would answer come to the one that was asked (answer relevancy).</source>
        <translation>回答所能回答的问题与所提问题的接近程度（回答相关性）。</translation>
    </message>
    <message>
        <source>Passages useful</source>
        <translation>段落有用</translation>
    </message>
    <message>
        <source>How high up the useful ones stand among the passages found (context precision).</source>
        <translation>有用的段落在找到的段落中排得有多靠前（上下文精确率）。</translation>
    </message>
    <message>
        <source>Passages complete</source>
        <translation>段落完整</translation>
    </message>
    <message>
        <source>The share of the answer to compare with that the passages found say (context recall).</source>
        <translation>参照回答中由找到的段落支持的比例（上下文召回率）。</translation>
    </message>
    <message>
        <source>The answers cannot be read: %1.</source>
        <translation>无法读取回答：%1。</translation>
    </message>
    <message>
        <source>Read back and compared on %1 questions: every number is equal to the last digit, and what both write is the same.</source>
        <translation>已读回并在 %1 个问题上比较：所有数字直到最后一位都相同，两者所写也相同。</translation>
    </message>
    <message>
        <source>Read back and compared on %1 texts: every number is equal to the last digit.</source>
        <translation>已读回并在 %1 段文本上比较：所有数字直到最后一位都相同。</translation>
    </message>
    <message>
        <source>Run %1 has no verdict on a student. Measure it.</source>
        <translation>运行 %1 没有对学生的结论。请评测它。</translation>
    </message>
    <message>
        <source>The student of run %2 answers better than that of run %1: %3 is %5 against %4 (%6, between %7 and %8), on the %9 questions judged of both.</source>
        <translation>运行 %2 的学生比运行 %1 的回答得更好：%3为 %5，后者为 %4（%6，介于 %7 与 %8 之间），基于两者都被评判的 %9 个问题。</translation>
    </message>
    <message>
        <source>No difference that could not be chance: %3 is %4 for the student of run %1 and %5 for that of run %2 (%6, between %7 and %8), on the %9 questions judged of both.</source>
        <translation>没有超出偶然的差异：%3在运行 %1 的学生为 %4，运行 %2 的为 %5（%6，介于 %7 与 %8 之间），基于两者都被评判的 %9 个问题。</translation>
    </message>
    <message>
        <source>These runs are not compared: the judge of run %1 is not reliable. Choose a stronger model as judge and measure again.</source>
        <translation>不比较这些运行：运行 %1 的评判模型不可靠。请选择更强的评判模型并重新评测。</translation>
    </message>
    <message>
        <source>These runs are not compared, since they had different judges: %1 and %2. Measure both with the same.</source>
        <translation>不比较这些运行，因为它们的评判模型不同：%1 和 %2。请用同一个评判模型评测两者。</translation>
    </message>
    <message>
        <source>Length and direction apart</source>
        <translation>长度与方向分开</translation>
    </message>
    <message>
        <source>Each row of a matrix learns its length apart from its direction (DoRA): often better at low ranks, and slower.</source>
        <translation>矩阵的每一行将长度与方向分开学习（DoRA）：秩较低时往往更好，但更慢。</translation>
    </message>
    <message>
        <source>Nothing can listen at %1, port %2: %3. Another program may be there: choose another port.</source>
        <translation>无法在 %1 的端口 %2 上监听：%3。那里可能已有其他程序：请选择另一个端口。</translation>
    </message>
    <message>
        <source>%1 has no “%2”; “%3” was taken.</source>
        <translation>%1 中没有“%2”；已改用“%3”。</translation>
    </message>
    <message>
        <source>The server cannot be started: %1.</source>
        <translation>无法启动服务器：%1。</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>服务器的输出</translation>
    </message>
    <message>
        <source>What the server says cannot be read: %1.</source>
        <translation>无法读取服务器的输出：%1。</translation>
    </message>
    <message>
        <source>The server ended unexpectedly. A model may be too large for the memory of this machine. Serve fewer models, or start it again.</source>
        <translation>服务器意外结束。可能某个模型对本机内存来说太大。请减少提供的模型，或重新启动。</translation>
    </message>
    <message>
        <source>The server ended by itself. It said: %1</source>
        <translation>服务器自行结束。其输出为：%1</translation>
    </message>
    <message>
        <source>%1 holds documents and, in %2 files, what may be sets of questions: each is read as what it is.</source>
        <translation>%1 中既有文档，又有 %2 个可能是问题集的文件：各自按其本来的类型读取。</translation>
    </message>
    <message>
        <source>Tokens of an answer that was cut</source>
        <translation>被截断的回答的词元数</translation>
    </message>
    <message>
        <source>An answer that reached its limit is asked for once more with this one, if it is larger; no other is. 0: not again.</source>
        <translation>达到上限的回答会按此上限（若更大）再询问一次；其他回答不会重问。0：不再询问。</translation>
    </message>
    <message>
        <source>not again</source>
        <translation>不再询问</translation>
    </message>
    <message>
        <source>This judge is not reliable: on statements whose truth is known it gave too few words that could be read. Choose a stronger model as judge.</source>
        <translation>这个评判模型不可靠：在真伪已知的陈述上，它给出的可读判断太少。请选择更强的评判模型。</translation>
    </message>
    <message>
        <source>%1 The students are compared on those %2 of them where the answers of both could be judged.</source>
        <translation>%1 只在其中双方回答都能评判的 %2 个问题上比较两个学生模型。</translation>
    </message>
    <message>
        <source>Documents whose files are gone: %1. What was read from them stays, unless you import with --remove-missing.</source>
        <translation>源文件已不存在的文档：%1 个。已从中读取的内容会保留，除非使用 --remove-missing 导入。</translation>
    </message>
    <message>
        <source>There is a limit to what may be spent, but no price of %1 at %2 to reckon it by. Set its prices, very small ones if it costs nothing, or the limit to 0.</source>
        <translation>设置了费用上限，但 %2 上的 %1 没有可用来计算的价格。请设置其价格（若不收费，可设得很小），或将上限设为 0。</translation>
    </message>
    <message>
        <source>%1 has %2 tensors, but what the model learns has %3.</source>
        <translation>%1 有 %2 个张量，但模型所学习的有 %3 个。</translation>
    </message>
    <message>
        <source>Weights held in few bits cannot learn. Set lora.base_bits to 16, or train small matrices beside them.</source>
        <translation>以少量位数保存的权重无法学习。请将 lora.base_bits 设为 16，或训练旁边的小矩阵。</translation>
    </message>
    <message>
        <source>All weights themselves (full fine-tuning)</source>
        <translation>所有权重本身（全量微调）</translation>
    </message>
    <message>
        <source>The matrices of the model that get small ones beside them, or all weights themselves.</source>
        <translation>旁边加上小矩阵的模型矩阵，或所有权重本身。</translation>
    </message>
    <message>
        <source>The statement was stopped because it needs more than %1 MB of memory. Ask for less.</source>
        <translation>该语句需要超过 %1 MB 的内存，因此被停止。请减少查询的内容。</translation>
    </message>
    <message>
        <source>All weights of the model have learned, so there are no adapters. Choose another format.</source>
        <translation>模型的所有权重都参与了学习，因此没有适配器。请选择其他格式。</translation>
    </message>
    <message>
        <source>“Student after training (run %1)”</source>
        <translation>“训练后的学生模型（运行 %1）”</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>tuned student</source>
        <translation>训练后的学生</translation>
    </message>
    <message>
        <source>naive student</source>
        <translation>未训练的学生</translation>
    </message>
    <message>
        <source>Read back and compared on %1 questions: what both write is the same for %2 of them; no number differs by more than %3, of a range of %4, where rounding to the numbers of the export may cause %5.</source>
        <translation>已读回并用 %1 个问题比较：其中 %2 个问题两者写出的内容相同；没有数字相差超过 %3（数值范围为 %4），而舍入为导出格式的数字最多可造成 %5 的差异。</translation>
    </message>
    <message>
        <source>Rows that keep what was decided about them: %1.</source>
        <translation>保留了原有决定的行：%1。</translation>
    </message>
    <message>
        <source>Rows that were decided about and are not in the file any more: %1. The command restore brings back a copy of the rows as they were.</source>
        <translation>已作过决定但文件中不再有的行：%1。命令 restore 可恢复各行原来的副本。</translation>
    </message>
    <message>
        <source>Values that are longer than may be held, of which only the beginning is here: %1. Ask for a part of them, such as with substr().</source>
        <translation>过长而无法完整保存、此处仅有开头的值：%1。请只查询其中一部分，例如使用 substr()。</translation>
    </message>
    <message>
        <source>It is cut off at the longest statement allowed (evaluate.answer_tokens).</source>
        <translation>它在允许的最大语句长度处被截断（evaluate.answer_tokens）。</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>%1: only tokenizers that join bytes, and those of SentencePiece&apos;s kind, can be written into a GGUF file. Export the merged folder or the adapter instead.</source>
        <translation>%1：只有按字节合并的分词器和 SentencePiece 类的分词器可以写入 GGUF 文件。请改为导出合并后的文件夹或适配器。</translation>
    </message>
    <message>
        <source>%1: what it does to texts cannot be written into a GGUF file (%2). Export the merged folder or the adapter instead.</source>
        <translation>%1：它对文本的处理方式无法写入 GGUF 文件（%2）。请改为导出合并后的文件夹或适配器。</translation>
    </message>
    <message>
        <source>%1: a merge makes no token: &quot;%2&quot;.</source>
        <translation>%1：某个合并不产生任何 token：“%2”。</translation>
    </message>
    <message>
        <source>The model&apos;s statement was cut off before its end: the model has room for %1 tokens, the tables and the question among them. Ask for less at once, or take a model with more room.</source>
        <translation>模型的语句在结束前被截断：模型总共只能容纳 %1 个 token，其中包括表和问题。请一次少问一些，或使用容量更大的模型。</translation>
    </message>
    <message>
        <source>The model&apos;s statement was cut off at %1 tokens, before its end. Raise the longest statement (evaluate.answer_tokens, on the command line also --tokens), or ask for less at once.</source>
        <translation>模型的语句在 %1 个 token 处被截断，尚未结束。请提高最长语句的长度（evaluate.answer_tokens，命令行中也可用 --tokens），或一次少问一些。</translation>
    </message>
    <message>
        <source>The rows could not be read to their end: the connection was lost, or a row is longer than %1 MB. Ask for fewer columns, or for a part of what they hold.</source>
        <translation>未能读完所有行：连接已断开，或有一行超过 %1 MB。请查询更少的列，或只查询其内容的一部分。</translation>
    </message>
    <message>
        <source>%1: its tokens are made of each other in more than %2 ways, more than those of any real one.</source>
        <translation>%1：其中的词元由彼此组成的方式超过 %2 种，多于任何真实的分词器。</translation>
    </message>
    <message>
        <source>%1: it takes a text through more than %2 steps or %3 regular expressions.</source>
        <translation>%1：其中的文本要经过超过 %2 个步骤或 %3 个正则表达式。</translation>
    </message>
    <message>
        <source>Share of the base model</source>
        <translation>基础模型的占比</translation>
    </message>
    <message>
        <source>How much of the base&apos;s weights stays in the tuned model: what it knew beside what it learned. 0.25 is a quarter.</source>
        <translation>微调后的模型中保留多少基础模型的权重：既保留它原本知道的，也加上它学到的。0.25 即四分之一。</translation>
    </message>
    <message>
        <source>Check the rights to it and to the folder it is in.</source>
        <translation>请检查对它及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>Check the path, and whether something of it was moved or deleted.</source>
        <translation>请检查路径，以及其中是否有内容被移动或删除。</translation>
    </message>
    <message>
        <source>Choose a place that can be written to.</source>
        <translation>请选择可以写入的位置。</translation>
    </message>
    <message>
        <source>Check whether its disk is still connected and sound.</source>
        <translation>请检查其磁盘是否仍然连接且完好。</translation>
    </message>
    <message>
        <source>%1 is not a GGUF file. Choose another, or download it again.</source>
        <translation>%1 不是 GGUF 文件。请选择其他文件，或重新下载。</translation>
    </message>
    <message>
        <source>There is no folder or file %1. Check the path.</source>
        <translation>没有文件夹或文件 %1。请检查路径。</translation>
    </message>
    <message>
        <source>%1 holds no weights: neither model.safetensors nor pytorch_model.bin is there. Download all files of the model.</source>
        <translation>%1 中没有权重：既没有 model.safetensors，也没有 pytorch_model.bin。请下载模型的全部文件。</translation>
    </message>
    <message>
        <source>%1: this is not a whole safetensors file (its header claims %2 bytes). Download it again.</source>
        <translation>%1：这不是完整的 safetensors 文件（其文件头声明为 %2 字节）。请重新下载。</translation>
    </message>
    <message>
        <source>%1: the file is damaged or was not downloaded whole (its zip table of contents is wrong). Download it again.</source>
        <translation>%1：文件已损坏或未完整下载（zip 目录有误）。请重新下载。</translation>
    </message>
    <message>
        <source>The engine is gone, and with it what it was doing. Start that again; a training can go on from its last checkpoint.</source>
        <translation>引擎已不在，它正在做的工作也随之中断。请重新开始；训练可以从最后一个检查点继续。</translation>
    </message>
    <message>
        <source>The engine did not start, and did not say why. Check that there is memory and room on the disk, and try again.</source>
        <translation>引擎没有启动，也没有说明原因。请检查是否还有内存和磁盘空间，然后重试。</translation>
    </message>
    <message>
        <source>The engine does not answer. Try again in a moment; if it still does not, end the program finetune-studio-cli and start again.</source>
        <translation>引擎没有响应。请稍后重试；如果仍无响应，请结束程序 finetune-studio-cli 后重新开始。</translation>
    </message>
    <message>
        <source>There is no folder %1. Check the path.</source>
        <translation>没有文件夹 %1。请检查路径。</translation>
    </message>
    <message>
        <source>%1 is not a Finetune Studio project. Choose the folder of one.</source>
        <translation>%1 不是 Finetune Studio 项目。请选择项目的文件夹。</translation>
    </message>
    <message>
        <source>%1: projects of the kind %2 cannot be opened by this version. Update the program to open it.</source>
        <translation>%1：此版本无法打开 %2 类型的项目。请更新程序后再打开。</translation>
    </message>
    <message>
        <source>%1 holds no text, so there is nothing to read. Check that it is the right file, or leave it out.</source>
        <translation>%1 没有文本，因此没有可读取的内容。请检查是否选对了文件，或不导入它。</translation>
    </message>
    <message>
        <source>%1 holds binary data, not text. If it is a document, save it as PDF, DOCX or plain text and import that.</source>
        <translation>%1 是二进制数据，不是文本。如果它是文档，请另存为 PDF、DOCX 或纯文本后再导入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of this machine. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for all networks it is in.</source>
        <translation>“%1”不是本机的地址。仅供本机使用请填 127.0.0.1，供本机所在的所有网络使用请填 0.0.0.0。</translation>
    </message>
    <message>
        <source>There is no memory left for a database. Close other programs and try again.</source>
        <translation>没有剩余内存可用于数据库。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>没有文件 %1。请检查路径。</translation>
    </message>
    <message>
        <source>%1 is not a file that holds a database. Choose a SQLite file.</source>
        <translation>%1 不是包含数据库的文件。请选择 SQLite 文件。</translation>
    </message>
    <message>
        <source>Cannot open %1: %2. Check the rights to it and to the folder it is in.</source>
        <translation>无法打开 %1：%2。请检查对它及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>%1 is damaged or not a SQLite database (%2). Choose another file, or restore it from a copy.</source>
        <translation>%1 已损坏或不是 SQLite 数据库（%2）。请选择其他文件，或用副本恢复它。</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1. Close other programs and try again.</source>
        <translation>内存不足，无法读取 %1。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Cannot use %1: %2. Check that its disk is there and that you may write to it.</source>
        <translation>无法使用 %1：%2。请检查其磁盘是否存在，以及您是否有权写入。</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not of a project. Move it elsewhere, or put the project&apos;s own back in its place.</source>
        <translation>%1 是其他程序的数据库，不是项目的数据库。请将它移到别处，或将项目自己的数据库放回原处。</translation>
    </message>
    <message>
        <source>The vectors cannot be written. Check that there is room where they go, and that what reads them still runs.</source>
        <translation>无法写入向量。请检查写入位置是否有空间，以及读取它们的程序是否仍在运行。</translation>
    </message>
    <message>
        <source>The checkpoints of run %1 are gone. Begin anew with: train --fresh</source>
        <translation>运行 %1 的检查点已不存在。请重新开始：train --fresh</translation>
    </message>
    <message>
        <source>%1: the model type is &quot;%2&quot;. Encoders of the types bert (MiniLM, bge, e5, gte …), roberta, xlm-roberta, camembert, distilbert and mpnet can be used.</source>
        <translation>%1：模型类型为“%2”。可以使用 bert（MiniLM、bge、e5、gte 等）、roberta、xlm-roberta、camembert、distilbert 和 mpnet 类型的编码器。</translation>
    </message>
    <message>
        <source>%1: max_position_embeddings %2 leaves no place for a text after pad_token_id %3.</source>
        <translation>%1：max_position_embeddings %2 在 pad_token_id %3 之后没有留给文本的位置。</translation>
    </message>
    <message>
        <source>RoBERTa</source>
        <translation>RoBERTa</translation>
    </message>
    <message>
        <source>XLM-RoBERTa (multilingual e5, bge-m3)</source>
        <translation>XLM-RoBERTa（多语言 e5、bge-m3）</translation>
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
        <translation>有对话调用工具，本机上的模型不学习这一点。请将其排除，或在端点训练。</translation>
    </message>
    <message>
        <source>its list is empty</source>
        <translation>其列表为空</translation>
    </message>
    <message>
        <source>There are no pairs to write: none is used in that part. Choose another part, or use some of them.</source>
        <translation>没有可写入的问题–段落对：该部分中没有使用任何一对。请选择其他部分，或启用其中一些。</translation>
    </message>
    <message>
        <source>There are no conversations to write: none is used in that part. Choose another part, or use some of them.</source>
        <translation>没有可写出的对话：该部分没有使用任何对话。请选择其他部分，或启用其中一些。</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check its name, and that its disk is there.</source>
        <translation>没有文件或文件夹 %1。请检查名称，以及其所在磁盘是否可用。</translation>
    </message>
    <message>
        <source>The folder %1 holds no files. Choose another one.</source>
        <translation>文件夹 %1 中没有文件。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The events of this run can no longer be written to %1. Check that its disk is there and has room.</source>
        <translation>此运行的事件无法再写入 %1。请检查其所在磁盘是否可用并有空间。</translation>
    </message>
    <message>
        <source>These runs are not compared: too few of the questions they share were judged of both. Measure both verdicts again.</source>
        <translation>不比较这些运行：两者共有的问题中，都被评判的太少。请重新评测两者的结论。</translation>
    </message>
    <message>
        <source>The answer of %1 is empty. Ask again, or use another model.</source>
        <translation>%1 的回答是空的。请重新提问，或使用其他模型。</translation>
    </message>
    <message>
        <source>Hard negatives</source>
        <translation>难负例</translation>
    </message>
    <message>
        <source>How many passages each question learns against that are easily taken for its answer: first those its data set names, then those the base model finds. -1: those of the data set only.</source>
        <translation>每个问题要学会避开多少个容易被误当作答案的段落：先用数据集中给出的，再用基础模型找到的。-1：只用数据集中的。</translation>
    </message>
    <message>
        <source>those of the data set</source>
        <translation>数据集中的</translation>
    </message>
    <message>
        <source>%1: the version is missing or not a number. Put a copy of the file in its place, or make a new project.</source>
        <translation>%1：缺少版本，或版本不是数字。请用该文件的副本替换它，或新建项目。</translation>
    </message>
    <message>
        <source>%1: &quot;specs&quot; is not an object. Put a copy of the file in its place, or make a new project.</source>
        <translation>%1：“specs”不是对象。请用该文件的副本替换它，或新建项目。</translation>
    </message>
    <message>
        <source>Another server keeps its files in %1 (%2). Stop it, or give this one another folder with --data.</source>
        <translation>另一个服务器正在使用 %1 存放文件（%2）。请停止它，或用 --data 为此服务器指定其他文件夹。</translation>
    </message>
    <message>
        <source>The conversation has %1 tokens, and %2 reads %3. Use fewer passages or shorter texts, or a model that reads more.</source>
        <translation>对话有 %1 个词元，而 %2 只能读 %3 个。请使用更少的段落或更短的文本，或能读更多词元的模型。</translation>
    </message>
    <message>
        <source>“Naive student”</source>
        <translation>“未训练的学生”</translation>
    </message>
    <message>
        <source>Looking for passages that are easily mistaken</source>
        <translation>正在查找容易混淆的段落</translation>
    </message>
    <message>
        <source>The SQL of no row in the %1 part runs in SQLite, so nothing can be judged. Judge another part, or add rows whose SQL does.</source>
        <translation>%1 部分中没有一行的 SQL 能在 SQLite 中运行，因此无法评判。请评判其他部分，或添加 SQL 能运行的行。</translation>
    </message>
    <message>
        <source>Run %1 made the model that the project has now, so it stays. Train anew first, or delete the project&apos;s folder.</source>
        <translation>项目现有的模型来自运行 %1，因此它会保留。请先重新训练，或删除项目文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be removed: %2. Check whose it is.</source>
        <translation>无法移除文件夹 %1：%2。请检查它属于谁。</translation>
    </message>
    <message>
        <source>Imported conversations are divided by what is asked: %1 % for training, %2 % for validation and %3 % for the verdict.</source>
        <translation>导入的对话按所问的内容划分：%1 % 用于训练，%2 % 用于选择，%3 % 用于结论。</translation>
    </message>
    <message>
        <source>Pairs to train on: %2, and at least %1 are needed. Add more, or keep less apart for validation and the verdict.</source>
        <translation>可用于训练的问题–段落对：%2 个，至少需要 %1 个。请添加更多，或减少为验证和结论保留的部分。</translation>
    </message>
    <message>
        <source>Training pairs that also stand among the questions for validation or the verdict: %1. They are left out of training, so that the verdict stays honest.</source>
        <translation>也出现在验证或结论所用问题中的训练对：%1 个。训练时不使用它们，以保证结论真实。</translation>
    </message>
    <message>
        <source>Questions to train on: %2, and at least %1 is needed. Add more, or keep less apart for validation and the verdict.</source>
        <translation>用于训练的问题：%2 个，至少需要 %1 个。请添加更多，或少留一些用于选择和结论。</translation>
    </message>
    <message>
        <source>Questions for training about tables or with SQL that are also in the part for validation or the verdict: %1. They are left out of training, so that the verdict stays honest.</source>
        <translation>其表或 SQL 也出现在选择或结论部分的训练问题：%1 个。它们不参与训练，以保证结论可信。</translation>
    </message>
    <message>
        <source>Conversations to train on: %2, and at least %1 is needed. Ask the teacher more, or keep less apart for validation and the verdict.</source>
        <translation>用于训练的对话：%2，至少需要 %1 个。请多问教师，或为选择和结论少保留一些。</translation>
    </message>
    <message>
        <source>Conversations for training that hold a question or a passage of the part for validation or the verdict: %1. They are left out of training, so that the verdict stays honest.</source>
        <translation>含有选择或结论部分的问题或段落的训练对话：%1。训练时会排除它们，使结论保持诚实。</translation>
    </message>
    <message>
        <source>No question is kept for validation, so training cannot stop at its best moment: the last state is kept instead.</source>
        <translation>没有为验证保留任何问题，因此训练无法在最佳时刻停止，只能保留最后的状态。</translation>
    </message>
    <message>
        <source>%1 has fewer than ten documents, so it is divided into contiguous sections of %2, %3 and %4 % for training, validation and the verdict; the passage at each border is left out.</source>
        <translation>%1 的文档少于十个，因此划分为连续的三段，依次占 %2、%3 和 %4 %，用于训练、验证和测试；各分界处的段落不使用。</translation>
    </message>
    <message>
        <source>%1 is divided by document: %2 % for training, %3 % for validation and %4 % for the verdict.</source>
        <translation>%1 按文档划分：%2 % 用于训练，%3 % 用于验证，%4 % 用于测试。</translation>
    </message>
    <message>
        <source>Share for validation</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>Memory probably ran out. Lower train.micro_batch or model.max_tokens, or close other programs.</source>
        <translation>很可能内存已用尽。请降低 train.micro_batch 或 model.max_tokens，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Memory probably ran out. Close other programs, or lower model.max_tokens.</source>
        <translation>很可能内存已用尽。请关闭其他程序，或降低 model.max_tokens。</translation>
    </message>
    <message>
        <source>The project has no run %1. Look at those it has with &quot;status&quot;.</source>
        <translation>项目没有运行 %1。用“status”查看现有的运行。</translation>
    </message>
    <message>
        <source>%1 was imported before; nothing changes. To read it anew, remove it first.</source>
        <translation>%1 先前已导入；没有变化。要重新读取，请先将其移除。</translation>
    </message>
    <message>
        <source>It is forgotten for this session and, where there is one, in the desktop&apos;s keyring, but the file of keys may hold it, too. Open the file of keys with its password, and forget it again.</source>
        <translation>在此会话中以及在桌面密钥环中（如有）已经忘记，但密钥文件可能还保存着它。请用密码打开密钥文件，然后再次忘记。</translation>
    </message>
    <message>
        <source>The job %1 of run %2 may still go on at the endpoint, and cost. &quot;jobs --cancel --job %1&quot; ends it; if it is over, &quot;jobs&quot; finds that out. Then delete the run.</source>
        <translation>运行 %2 的任务 %1 可能仍在端点进行并产生费用。“jobs --cancel --job %1”会结束它；如果它已结束，“jobs”会查明。然后再删除该运行。</translation>
    </message>
    <message>
        <source>Run %1 is deleted, but files of it are left in %2: %3. Delete that folder; when another run is deleted, it is tried again.</source>
        <translation>运行 %1 已删除，但它的文件还留在 %2 中：%3。请删除该文件夹；删除其他运行时会再次尝试。</translation>
    </message>
    <message>
        <source>There is no device %1 that can be used. GPUs that can: %2.</source>
        <translation>没有可用的设备 %1。可用的 GPU 数：%2。</translation>
    </message>
    <message>
        <source>The graphics card %1 is too old for the CUDA libraries: its compute capability is %2.%3, and %4.%5 is needed.</source>
        <translation>显卡 %1 对于 CUDA 库来说太旧：其计算能力为 %2.%3，需要 %4.%5。</translation>
    </message>
    <message>
        <source>The adapters in %1 belong beside the model &quot;%2&quot;, which is neither a folder nor a fetched model. Write where it lies into their %3, as base_model_name_or_path.</source>
        <translation>%1 中的适配器属于模型“%2”，但它既不是文件夹，也不是已获取的模型。请在其 %3 中以 base_model_name_or_path 写明该模型的位置。</translation>
    </message>
    <message>
        <source>A folder or .gguf file of a model made to chat, a PEFT folder of adapters for one, or the name of a fetched model.</source>
        <translation>对话模型的文件夹或 .gguf 文件、用于此类模型的 PEFT 适配器文件夹，或已获取模型的名称。</translation>
    </message>
    <message>
        <source>Passages written about</source>
        <translation>由模型撰写问题的段落</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Both: some written on this machine, the others taken from the passages</source>
        <translation>两者兼用：一部分在本机撰写，其余取自段落</translation>
    </message>
    <message>
        <source>No more passages are put to the model on this machine, evenly spread; the questions of the others are all taken from the text. 0: no limit.</source>
        <translation>最多向本机模型提交这么多段落，均匀分布；其余段落的问题全部取自原文。0：不限。</translation>
    </message>
    <message>
        <source>%1 Or let all questions be taken from the passages, which needs no model (generate.generator).</source>
        <translation>%1 或者让所有问题都取自段落，这不需要模型（generate.generator）。</translation>
    </message>
    <message>
        <source>Passages in plain English, the only language that the model on this machine was taught: %1 of %2.</source>
        <translation>明显为英文的段落（本机模型只学过英文）：%2 个中的 %1 个。</translation>
    </message>
    <message>
        <source>Passages put to the model on this machine: %1 of %2, evenly spread; generate.most_written allows no more.</source>
        <translation>提交给本机模型的段落：%2 个中均匀分布的 %1 个；generate.most_written 不允许更多。</translation>
    </message>
    <message>
        <source>There are no questions to judge by.</source>
        <translation>没有可供评判的问题。</translation>
    </message>
    <message>
        <source>%1: tensors share their values so often that with %2 they would be more than twice as large as the file. Ask for the model in safetensors form.</source>
        <translation>%1：张量共享数值过多，加上 %2 后会超过文件大小的两倍。请改用 safetensors 格式的模型。</translation>
    </message>
    <message>
        <source>Pairs that were decided about and whose passage is not in its document any more: %1. Look through the new ones.</source>
        <translation>已作决定、但其段落已不在文档中的配对：%1。请查看新的配对。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds whole numbers (%3), as those of models packed for one kind of GPU do. Choose the original model or its .gguf file.</source>
        <translation>%1：张量 %2 保存的是整数（%3），为某种 GPU 打包的模型就是这样。请选择原始模型或其 .gguf 文件。</translation>
    </message>
    <message>
        <source>%1: what &quot;%2&quot; says is not supported. Merge the adapter into its base with PEFT (&quot;merge_and_unload&quot;) and use the merged model.</source>
        <translation>%1：不支持“%2”中的内容。请用 PEFT（“merge_and_unload”）将适配器合并到基础模型，再使用合并后的模型。</translation>
    </message>
    <message>
        <source>%1: an adapter whose &quot;init_lora_weights&quot; is %2 changes its base&apos;s weights, which is not supported. Merge it into its base with PEFT (&quot;merge_and_unload&quot;) and use the merged model.</source>
        <translation>%1：“init_lora_weights”为 %2 的适配器会改变基础模型的权重，不受支持。请用 PEFT（“merge_and_unload”）将其合并到基础模型，再使用合并后的模型。</translation>
    </message>
    <message>
        <source>%1: &quot;target_modules&quot; must be a list of layers&apos; names. Merge the adapter into its base with PEFT (&quot;merge_and_unload&quot;) and use the merged model.</source>
        <translation>%1：“target_modules”必须是层名称的列表。请用 PEFT（“merge_and_unload”）将适配器合并到基础模型，再使用合并后的模型。</translation>
    </message>
    <message>
        <source>%1: an adapter of the layers &quot;%2&quot; is not supported. Merge it into its base with PEFT (&quot;merge_and_unload&quot;) and use the merged model.</source>
        <translation>%1：不支持层“%2”的适配器。请用 PEFT（“merge_and_unload”）将其合并到基础模型，再使用合并后的模型。</translation>
    </message>
    <message>
        <source>the same question with the same SQL is also in the validation or test part</source>
        <translation>相同的问题和相同的 SQL 也在验证或测试部分中</translation>
    </message>
    <message>
        <source>%1 has ids up to %2, but the model&apos;s table has only %3 rows: the tokenizer belongs to another model, or tokens were added to it and not to the model. Take the model&apos;s own tokenizer, or give the model these rows with transformers&apos; resize_token_embeddings().</source>
        <translation>%1 的编号到 %2，但模型的表只有 %3 行：分词器属于另一个模型，或者只给它而没有给模型添加词元。请使用模型自己的分词器，或用 transformers 的 resize_token_embeddings() 为模型补上这些行。</translation>
    </message>
    <message>
        <source>The conversation has become longer than the model reads, so it no longer knows what was said first.</source>
        <translation>对话已超过模型能读取的长度，最先说的内容它已不知道。</translation>
    </message>
    <message>
        <source>%1 holds the model that this one began with. Choose another folder.</source>
        <translation>%1 中是此模型开始时所用的模型。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The data have changed since run %1 was trained, so it may have learned some of these questions. Train again for a verdict that is sure.</source>
        <translation>运行 %1 训练之后数据已更改，因此它可能学过其中一些问题。请重新训练以获得可靠的结论。</translation>
    </message>
    <message>
        <source>No look at the validation part was better than the first, so the model stays as it was. More questions to choose by would tell more.</source>
        <translation>对验证部分的各次查看都不比第一次好，因此模型保持原样。用于选择的问题越多，结论越可靠。</translation>
    </message>
    <message>
        <source>The settings name no address for &quot;%1&quot;. Set generate.generator to remote, %1.url and %1.model.</source>
        <translation>设置中没有“%1”的地址。请将 generate.generator 设为 remote，并设置 %1.url 和 %1.model。</translation>
    </message>
    <message>
        <source>This cannot be the row&apos;s SQL: %1. Change it, or leave the row out.</source>
        <translation>这不能作为该行的 SQL：%1。请修改它，或不使用该行。</translation>
    </message>
    <message>
        <source>The proxy that the environment names (https_proxy or http_proxy) was not found. Check it.</source>
        <translation>找不到环境变量（https_proxy 或 http_proxy）指定的代理。请检查。</translation>
    </message>
    <message>
        <source>The proxy gives no connection to %1 (HTTP %2). Check the proxy&apos;s address, user name and password in the environment (https_proxy).</source>
        <translation>代理拒绝连接到 %1（HTTP %2）。请检查环境变量（https_proxy）中代理的地址、用户名和密码。</translation>
    </message>
    <message>
        <source>--map names columns of a table, and none of these files is read as one. Leave it out, or choose another --format.</source>
        <translation>--map 指定了表格的列，但这些文件都不会按表格读取。请去掉它，或选择其他 --format。</translation>
    </message>
</context>
<context>
    <name>fts::AddressLine</name>
    <message>
        <source>Test the address</source>
        <translation>测试地址</translation>
    </message>
    <message>
        <source>Asks the language model for one word, which costs next to nothing.</source>
        <translation>向语言模型请求一个词，几乎没有费用。</translation>
    </message>
    <message>
        <source>The address is being tested.</source>
        <translation>正在测试该地址。</translation>
    </message>
</context>
<context>
    <name>fts::AnswerColumn</name>
    <message>
        <source>It says that the passages do not tell.</source>
        <translation>它表示段落中没有说明。</translation>
    </message>
    <message>
        <source>%1 s, requests: %2.</source>
        <translation>%1 秒，请求数：%2。</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>回答：%1</translation>
    </message>
</context>
<context>
    <name>fts::AskDocumentsPage</name>
    <message>
        <source>Put a question of your own, and see what the student answers from your documents before and after training, beside its teacher.</source>
        <translation>提出您自己的问题，看看学生模型在训练前后如何根据您的文档回答，并与教师模型对照。</translation>
    </message>
    <message>
        <source>There are no documents to ask yet. Import some first.</source>
        <translation>还没有可以询问的文档。请先导入。</translation>
    </message>
    <message>
        <source>&amp;Go to the data</source>
        <translation>前往数据(&amp;G)</translation>
    </message>
    <message>
        <source>The program that answers ended unexpectedly. Ask again.</source>
        <translation>回答问题的程序意外结束。请重新提问。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Only the one who edits the project can ask.</source>
        <translation>只有正在编辑项目的人才能提问。</translation>
    </message>
    <message>
        <source>The question is being answered …</source>
        <translation>正在回答问题……</translation>
    </message>
    <message>
        <source>Other work is going on. Ask when it is over.</source>
        <translation>正在进行其他工作。请在其结束后提问。</translation>
    </message>
    <message>
        <source>Ask documents</source>
        <translation>询问文档</translation>
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
        <translation>模型针对您的问题所写的内容会出现在这里。您可以修改它，也可以自己写。</translation>
    </message>
    <message>
        <source>S&amp;QL:</source>
        <translation>S&amp;QL:</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>您的问题</translation>
    </message>
    <message>
        <source>Ask something that the database knows</source>
        <translation>问一些数据库知道的事</translation>
    </message>
    <message>
        <source>&amp;Your question:</source>
        <translation>您的问题(&amp;Y)：</translation>
    </message>
    <message>
        <source>The model that writes</source>
        <translation>负责书写的模型</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>&amp;Write SQL</source>
        <translation>书写 SQL(&amp;W)</translation>
    </message>
    <message>
        <source>At &amp;most rows:</source>
        <translation>最多行数(&amp;M)：</translation>
    </message>
    <message>
        <source>S&amp;econds:</source>
        <translation>秒数(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Runs the SQL in a session that can only read (Ctrl+Return)</source>
        <translation>在只读会话中运行 SQL（Ctrl+回车）</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>微调后的模型</translation>
    </message>
</context>
<context>
    <name>fts::AskPage</name>
    <message>
        <source>Ask a database</source>
        <translation>询问数据库</translation>
    </message>
    <message>
        <source>Put a question to your own database. The model writes SQL, which you can read and change; it is only run when you say so, and can only read.</source>
        <translation>向您自己的数据库提问。模型会写出 SQL，您可以阅读和修改；只有在您要求时才会运行，而且只能读取。</translation>
    </message>
    <message>
        <source>Open a database above, or drop a SQLite file here. Its tables are then shown, and a model of this project writes SQL about them.</source>
        <translation>请在上方打开数据库，或把 SQLite 文件拖放到这里。随后会显示其中的表，并由本项目的模型为其书写 SQL。</translation>
    </message>
    <message>
        <source>&amp;Choose a SQLite file…</source>
        <translation>选择 SQLite 文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The program that asks the model ended unexpectedly. Ask again.</source>
        <translation>询问模型的程序意外结束。请再问一次。</translation>
    </message>
    <message>
        <source>Reading the tables of the database</source>
        <translation>正在读取数据库的表</translation>
    </message>
    <message>
        <source>Running the SQL</source>
        <translation>正在运行 SQL</translation>
    </message>
    <message>
        <source>Only the one who edits the project can have its model write. SQL of your own can be run.</source>
        <translation>只有正在编辑项目的人才能让其模型书写。您自己的 SQL 可以运行。</translation>
    </message>
    <message>
        <source>The model writes …</source>
        <translation>模型正在书写……</translation>
    </message>
    <message>
        <source>Other work is going on. The model can write when it is over; SQL of your own can be run.</source>
        <translation>正在进行其他工作。结束后模型才能书写；您自己的 SQL 可以运行。</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>fts::AskedModelPanel</name>
    <message>
        <source>%1: where it is</source>
        <translation>%1：所在位置</translation>
    </message>
    <message>
        <source>A model on this machine</source>
        <translation>本机上的模型</translation>
    </message>
    <message>
        <source>A model at an OpenAI-compatible address</source>
        <translation>OpenAI 兼容地址上的模型</translation>
    </message>
    <message>
        <source>Prices and limits</source>
        <translation>价格和限制</translation>
    </message>
    <message>
        <source>%1: enter its address.</source>
        <translation>%1：请输入其地址。</translation>
    </message>
</context>
<context>
    <name>fts::AskedModels</name>
    <message>
        <source>The student at its address</source>
        <translation>所在地址上的学生</translation>
    </message>
    <message>
        <source>Your questions, passages and the teacher&apos;s answers go to this address, where the model learns them in a fine-tuning job.</source>
        <translation>您的问题、段落和教师的回答会发送到此地址，模型在那里的微调任务中学习它们。</translation>
    </message>
    <message>
        <source>The teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>A strong model. It answers the questions from your passages, and the student learns its answers.</source>
        <translation>强大的模型。它根据您的段落回答问题，学生学习它的回答。</translation>
    </message>
    <message>
        <source>The judge</source>
        <translation>评判模型</translation>
    </message>
    <message>
        <source>A model that says of each answer what it is worth. Before it judges it is tried on statements whose truth is known. It should be another one than those it judges.</source>
        <translation>判断每个回答价值的模型。评判之前先用真假已知的陈述检验它。它不应是被评判的模型本身。</translation>
    </message>
</context>
<context>
    <name>fts::BarCanvas</name>
    <message>
        <source>All bars are hidden. Tick a name below the plot.</source>
        <translation>所有柱形都已隐藏。请在图下方勾选名称。</translation>
    </message>
    <message>
        <source>%1, %2: %3 (between %4 and %5)</source>
        <translation>%1，%2：%3（介于 %4 和 %5 之间）</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>fts::BarTable</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>fts::BarView</name>
    <message>
        <source>There are no figures yet. They appear here after an evaluation.</source>
        <translation>还没有指标。评测后会显示在这里。</translation>
    </message>
    <message>
        <source>%1 in %2 of %3</source>
        <translation>%1（%3 项中的 %2 项）</translation>
    </message>
    <message>
        <source>Highest: %1.</source>
        <translation>最高：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, bars</source>
        <translation>%1，柱形图</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1，下限</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1，上限</translation>
    </message>
</context>
<context>
    <name>fts::CallList</name>
    <message>
        <source>gone</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>fts::CallsView</name>
    <message>
        <source>Requests, the newest first</source>
        <translation>请求，最新的在前</translation>
    </message>
    <message>
        <source>No request has come yet. Each will be listed here, without a word of what was said in it.</source>
        <translation>还没有收到请求。每个请求都会列在这里，但不含其中的任何内容。</translation>
    </message>
    <message>
        <source>Answered: %1, of these with an error: %2.</source>
        <translation>已回答：%1，其中出错：%2。</translation>
    </message>
</context>
<context>
    <name>fts::CardView</name>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>The model card is being put together …</source>
        <translation>正在生成模型卡…</translation>
    </message>
</context>
<context>
    <name>fts::ChartPanel</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>以表格显示(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1，表格</translation>
    </message>
    <message>
        <source>Options of %1</source>
        <translation>“%1”的选项</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Picture (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Drawing, sharp at any size (%1)</source>
        <translation>矢量图，放大不失真 (%1)</translation>
    </message>
    <message>
        <source>Numbers (%1)</source>
        <translation>数据 (%1)</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存“%1”</translation>
    </message>
</context>
<context>
    <name>fts::ChatRowView</name>
    <message>
        <source>What it is told</source>
        <translation>给它的指示</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Find conversations that hold these words</source>
        <translation>查找含有这些词的对话</translation>
    </message>
    <message>
        <source>Words of a conversation</source>
        <translation>对话中的词</translation>
    </message>
    <message>
        <source>Which conversations are shown</source>
        <translation>显示哪些对话</translation>
    </message>
    <message>
        <source>Questions and the answers the student learns</source>
        <translation>问题和学生学习的回答</translation>
    </message>
    <message>
        <source>The chosen conversation in full</source>
        <translation>所选对话的全文</translation>
    </message>
    <message>
        <source>Choose a question above to read its conversation.</source>
        <translation>在上方选择一个问题以阅读其对话。</translation>
    </message>
    <message>
        <source>Use the chosen conversations</source>
        <translation>使用所选对话</translation>
    </message>
    <message>
        <source>Leave the chosen conversations out</source>
        <translation>不使用所选对话</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln conversations</source>
        <translation>
            <numerusform>%1／%Ln 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>回答者</translation>
    </message>
    <message>
        <source>Answer &amp;that is learned</source>
        <translation>要学习的回答(&amp;T)</translation>
    </message>
    <message>
        <source>Answer of the chosen conversation</source>
        <translation>所选对话的回答</translation>
    </message>
    <message>
        <source>The answer can be edited here.</source>
        <translation>可以在此编辑回答。</translation>
    </message>
    <message>
        <source>&amp;Conversation before it</source>
        <translation>之前的对话(&amp;C)</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>保存回答</translation>
    </message>
    <message>
        <source>Save the edited answer</source>
        <translation>保存编辑后的回答</translation>
    </message>
    <message>
        <source>%1 conversations are chosen.</source>
        <translation>已选择 %1 个对话。</translation>
    </message>
    <message>
        <source>It stays left out: it holds what is kept apart for validation or the verdict, and a verdict on what was learned would be worth nothing.</source>
        <translation>仍不使用：它含有为验证或测试保留的内容，若用学过的内容来评测，结论就毫无意义。</translation>
    </message>
</context>
<context>
    <name>fts::CodeSamples</name>
    <message>
        <source>The program to use the model in</source>
        <translation>要使用模型的程序</translation>
    </message>
    <message>
        <source>Use it &amp;in:</source>
        <translation>用于(&amp;I)：</translation>
    </message>
    <message>
        <source>Code to copy</source>
        <translation>可复制的代码</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
</context>
<context>
    <name>fts::CollectionModel</name>
    <message>
        <source>Divided</source>
        <translation>自动划分</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
</context>
<context>
    <name>fts::CollectionView</name>
    <message>
        <source>Data sets of this project</source>
        <translation>此项目的数据集</translation>
    </message>
    <message>
        <source>Remove the chosen data set from the project</source>
        <translation>从项目中移除所选数据集</translation>
    </message>
    <message>
        <source>Remove a data set</source>
        <translation>移除数据集</translation>
    </message>
    <message>
        <source>Remove “%1” from the project?</source>
        <translation>要从项目中移除“%1”吗？</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>Rem&amp;ove…</source>
        <translation>移除(&amp;O)…</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln questions leave the project, and the rest is divided anew.</source>
        <translation>
            <numerusform>其 %Ln 个问题将从项目中移除，其余部分重新划分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln conversations leave the project, and the rest is divided anew.</source>
        <translation>
            <numerusform>其 %Ln 个对话将从项目中移除，其余部分重新划分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln pairs leave the project, and the rest is divided anew.</source>
        <translation>
            <numerusform>其 %Ln 个问题–段落对将从项目中移除，其余部分重新划分。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file they came from stays, and a copy of the project&apos;s rows as they are is kept.</source>
        <translation>来源文件会保留，并保存一份项目当前各行的副本。</translation>
    </message>
    <message>
        <source>The file they came from is gone; only a copy of the project&apos;s rows as they are is kept.</source>
        <translation>来源文件已不存在，仅保存一份项目当前各行的副本。</translation>
    </message>
</context>
<context>
    <name>fts::ColumnForm</name>
    <message>
        <source>&amp;Question:</source>
        <translation>问题(&amp;Q)：</translation>
    </message>
    <message>
        <source>&amp;Passage that answers it:</source>
        <translation>回答它的段落(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Document it is from:</source>
        <translation>所属文档(&amp;D)：</translation>
    </message>
    <message>
        <source>Use these co&amp;lumns</source>
        <translation>使用这些列(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel adding these files</source>
        <translation>取消添加这些文件</translation>
    </message>
    <message>
        <source>%1: which column holds the question, and which the passage that answers it?</source>
        <translation>%1：哪一列是问题，哪一列是回答它的段落？</translation>
    </message>
    <message>
        <source>None: each passage stands alone</source>
        <translation>无：每个段落各自独立</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>选择一列</translation>
    </message>
    <message>
        <source>%1 (such as “%2”)</source>
        <translation>%1（例如“%2”）</translation>
    </message>
    <message>
        <source>Read it as a document</source>
        <translation>作为文档读取</translation>
    </message>
    <message>
        <source>For a table without questions: each of its rows becomes text of a document.</source>
        <translation>适用于没有问题的表格：每一行都成为文档的文本。</translation>
    </message>
</context>
<context>
    <name>fts::CopiesDialog</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>documents: %1</source>
        <translation>文档：%1</translation>
    </message>
    <message>
        <source>questions: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>conversations: %1</source>
        <translation>对话：%1</translation>
    </message>
    <message>
        <source>questions on databases: %1</source>
        <translation>数据库问题：%1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>Put back an earlier copy</source>
        <translation>恢复较早的副本</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Copies of the project</source>
        <translation>项目的副本</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>&amp;Put this copy back</source>
        <translation>恢复此副本(&amp;P)</translation>
    </message>
    <message>
        <source>No copy of this project was made yet. One is made once a day, before anything is changed.</source>
        <translation>尚未制作此项目的副本。每天在更改之前会制作一个副本。</translation>
    </message>
    <message>
        <source>Documents, questions and what was decided about them become again what they were then. What they are now becomes the newest of these copies, so that you can go back. Settings, runs and models stay as they are.</source>
        <translation>文档、问题及对它们的决定会恢复到当时的状态。现在的状态会成为最新的副本，因此可以再恢复回来。设置、运行记录和模型保持不变。</translation>
    </message>
</context>
<context>
    <name>fts::CurvePanel</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Steps shown</source>
        <translation>显示的步数范围</translation>
    </message>
    <message>
        <source>all steps</source>
        <translation>全部步数</translation>
    </message>
    <message>
        <source>the last %1 steps</source>
        <translation>最近 %1 步</translation>
    </message>
    <message>
        <source>Nothing has been measured on the validation part yet.</source>
        <translation>尚未在验证部分上评测。</translation>
    </message>
    <message>
        <source>The first step has not been done yet.</source>
        <translation>第一步尚未完成。</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>显示(&amp;W)：</translation>
    </message>
</context>
<context>
    <name>fts::CutAnswers</name>
    <message>
        <source>Questions whose answers were cut</source>
        <translation>回答被截断的问题</translation>
    </message>
    <message>
        <source>Answers that reached their limit of %1 tokens: %2. They are left out, since the student would learn to break off. The others are not asked for, nor paid for, again.</source>
        <translation>达到 %1 个词元上限的回答：%2 个。这些回答被排除，否则学生模型会学着中途停下。其他回答不会再次询问，也不会再次付费。</translation>
    </message>
    <message>
        <source>Ask these a&amp;gain with up to %1 tokens</source>
        <translation>重新询问这些问题，最多 %1 个词元(&amp;G)</translation>
    </message>
</context>
<context>
    <name>fts::DataPage</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Views of the data</source>
        <translation>数据视图</translation>
    </message>
    <message>
        <source>How it is divided</source>
        <translation>划分方式</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>The data is being looked at.</source>
        <translation>正在查看数据。</translation>
    </message>
    <message>
        <source>There is no data in this project yet. Add files, or drop them here.</source>
        <translation>此项目还没有数据。请添加文件，或将文件拖放到此处。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln 个问题–段落对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Not taken (%1)</source>
        <translation>未采用（%1）</translation>
    </message>
</context>
<context>
    <name>fts::DatabasePanel</name>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>A SQLite file, or postgresql://USER@COMPUTER/DATABASE</source>
        <translation>SQLite 文件，或 postgresql://USER@COMPUTER/DATABASE</translation>
    </message>
    <message>
        <source>A SQLite file, postgresql://USER@COMPUTER/DATABASE, mysql://USER@COMPUTER/DATABASE (MariaDB too) or odbc:NAME of a data source</source>
        <translation>SQLite 文件、postgresql://USER@COMPUTER/DATABASE、mysql://USER@COMPUTER/DATABASE（也用于 MariaDB）或数据源的 odbc:NAME</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>数据库(&amp;D)：</translation>
    </message>
    <message>
        <source>Choose a SQLite file</source>
        <translation>选择 SQLite 文件</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open the database</source>
        <translation>打开数据库</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>选择数据库</translation>
    </message>
    <message>
        <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3)</source>
        <translation>SQLite 数据库 (*.sqlite *.sqlite3 *.db *.db3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a f&amp;ile…</source>
        <translation>选择文件(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>fts::DesktopNotice</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>fts::DifferenceModel</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
</context>
<context>
    <name>fts::DivisionView</name>
    <message>
        <source>Shares</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>The model learns from these.</source>
        <translation>模型从中学习。</translation>
    </message>
    <message>
        <source>Training looks at these to find its best moment.</source>
        <translation>训练时据此选出最佳检查点。</translation>
    </message>
    <message>
        <source>Read only once, at the end, to say whether the model got better.</source>
        <translation>只在最后读取一次，据此得出模型是否变得更好的结论。</translation>
    </message>
    <message>
        <source>At a border between parts, where neighbouring passages overlap.</source>
        <translation>位于各部分的分界处，与相邻段落有重叠。</translation>
    </message>
    <message numerus="yes">
        <source>… and so for %Ln more data sets.</source>
        <translation>
            <numerusform>… 另外 %Ln 个数据集同样如此。</numerusform>
        </translation>
    </message>
    <message>
        <source>There already, or about tables of a part that is kept apart.</source>
        <translation>已经存在，或涉及被单独留出部分的表。</translation>
    </message>
    <message>
        <source>There already, or with text of a part that is kept apart.</source>
        <translation>已存在，或含有保留部分的文本。</translation>
    </message>
</context>
<context>
    <name>fts::DocumentsForm</name>
    <message>
        <source>Your question</source>
        <translation>您的问题</translation>
    </message>
    <message>
        <source>Ask something your documents answer</source>
        <translation>问一个您的文档能回答的问题</translation>
    </message>
    <message>
        <source>Your &amp;question:</source>
        <translation>您的问题(&amp;Q)：</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>提问(&amp;A)</translation>
    </message>
    <message>
        <source>Student bef&amp;ore training</source>
        <translation>训练前的学生模型(&amp;O)</translation>
    </message>
    <message>
        <source>Student after t&amp;raining (run %1)</source>
        <translation>训练后的学生模型（运行 %1）(&amp;R)</translation>
    </message>
    <message>
        <source>Student after t&amp;raining (none yet)</source>
        <translation>训练后的学生模型（尚无）(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;eacher (%1)</source>
        <translation>教师模型（%1）(&amp;E)</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师模型</translation>
    </message>
    <message>
        <source>Student after training</source>
        <translation>训练后的学生模型</translation>
    </message>
    <message>
        <source>Choose who shall answer.</source>
        <translation>请选择由谁回答。</translation>
    </message>
    <message>
        <source>The question and the passages found go to %1, which may charge for it.</source>
        <translation>问题和找到的段落会发送到 %1，对方可能收费。</translation>
    </message>
    <message>
        <source>The first question takes longer: all passages are read for the search. Nothing of this is kept.</source>
        <translation>第一个问题耗时较长：为了搜索要读取所有段落。这些内容都不会保存。</translation>
    </message>
    <message>
        <source>Naive student</source>
        <translation>未训练的学生</translation>
    </message>
</context>
<context>
    <name>fts::DocumentsPanel</name>
    <message>
        <source>Ma&amp;ke questions</source>
        <translation>生成问题(&amp;K)</translation>
    </message>
    <message>
        <source>Divides the documents into passages and makes questions that these answer.</source>
        <translation>将文档划分为段落，并生成由这些段落回答的问题。</translation>
    </message>
    <message>
        <source>Documents: %1. No questions are made of them yet.</source>
        <translation>文档：%1 个。尚未从中生成问题。</translation>
    </message>
    <message>
        <source>Some of the documents are new or have changed.</source>
        <translation>部分文档是新的或已更改。</translation>
    </message>
    <message>
        <source>Not all questions were made. Those that were are kept; start again to go on.</source>
        <translation>问题没有全部生成。已生成的会保留；再次开始即可继续。</translation>
    </message>
    <message>
        <source>All passages had their questions already.</source>
        <translation>所有段落都已有问题。</translation>
    </message>
    <message>
        <source>Questions made: %1. Kept: %2.</source>
        <translation>生成的问题：%1 个。保留：%2 个。</translation>
    </message>
    <message>
        <source>Passages that were not asked about: %1. Start again to go on with them.</source>
        <translation>尚未提问的段落：%1。再次开始即可继续。</translation>
    </message>
    <message>
        <source>Documents: %1. Passages: %2. Questions made of them and kept: %3.</source>
        <translation>文档：%1 个。段落：%2 个。由此生成并保留的问题：%3 个。</translation>
    </message>
    <message>
        <source>Not all passages were made and asked about with the settings as they are now.</source>
        <translation>并非所有段落都是按当前设置划分并提问的。</translation>
    </message>
    <message>
        <source>How questions are made</source>
        <translation>问题的生成方式</translation>
    </message>
    <message>
        <source>Passages that nothing could be asked about: %1. Under &quot;How questions are made&quot;, choose another way to make them.</source>
        <translation>无法提问的段落：%1。请在“问题的生成方式”中选择另一种方式。</translation>
    </message>
</context>
<context>
    <name>fts::EndpointChooser</name>
    <message>
        <source>Kept addresses</source>
        <translation>已保存的地址</translation>
    </message>
    <message>
        <source>Addresses of language models that you have kept, for all your projects.</source>
        <translation>您已保存的语言模型地址，可用于您的所有项目。</translation>
    </message>
    <message>
        <source>Kept addresses:</source>
        <translation>已保存的地址：</translation>
    </message>
    <message>
        <source>Keep this one…</source>
        <translation>保存当前地址…</translation>
    </message>
    <message>
        <source>Keep this address, model and prices under a name</source>
        <translation>以一个名称保存此地址、模型和价格</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Rename the chosen address</source>
        <translation>重命名所选地址</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the chosen address from those kept</source>
        <translation>从已保存的地址中移除所选地址</translation>
    </message>
    <message>
        <source>Rename an address</source>
        <translation>重命名地址</translation>
    </message>
    <message>
        <source>Keep an address</source>
        <translation>保存地址</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>Name of this address (one of the same name is replaced):</source>
        <translation>此地址的名称（同名的将被替换）：</translation>
    </message>
    <message>
        <source>The address is kept as “%1”, in place of the one before.</source>
        <translation>地址已保存为“%1”，替换了原来的地址。</translation>
    </message>
    <message>
        <source>The address is kept as “%1”, for all your projects.</source>
        <translation>地址已保存为“%1”，可用于您的所有项目。</translation>
    </message>
    <message>
        <source>The address is called “%1” now.</source>
        <translation>地址现已命名为“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no longer kept. The settings of this project stay as they are.</source>
        <translation>“%1”不再保存。此项目的设置保持不变。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” is as it was.</source>
        <translation>“%1”已恢复原样。</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>不是其中任何一个</translation>
    </message>
</context>
<context>
    <name>fts::EndpointPanel</name>
    <message>
        <source>The text of your documents goes to this address, a passage at a time.</source>
        <translation>您的文档内容将逐段发送到此地址。</translation>
    </message>
    <message>
        <source>The documents are not divided into passages yet, so this is a guess.</source>
        <translation>文档尚未划分为段落，因此这只是估计。</translation>
    </message>
    <message>
        <source>Reckoned by what the answers so far have taken: %1.</source>
        <translation>根据已有回答的实际用量估算，回答数：%1。</translation>
    </message>
    <message>
        <source>this address</source>
        <translation>此地址</translation>
    </message>
    <message>
        <source>Requests to send to %1: %2. Tokens: about %3 sent and %4 answered.</source>
        <translation>要发送到 %1 的请求：%2。词元：约发送 %3，回答 %4。</translation>
    </message>
    <message>
        <source>First enter the address of the language model.</source>
        <translation>请先输入语言模型的地址。</translation>
    </message>
</context>
<context>
    <name>fts::EvaluationPage</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Whether the tuned model finds the right passage more often than the model it started from.</source>
        <translation>查看微调后的模型是否比基础模型更常找到正确的段落。</translation>
    </message>
    <message>
        <source>The run whose result is shown</source>
        <translation>要显示结果的运行</translation>
    </message>
    <message>
        <source>&amp;Run:</source>
        <translation>运行(&amp;R)：</translation>
    </message>
    <message>
        <source>Parts of the result</source>
        <translation>结果的各部分</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>试一试(&amp;T)</translation>
    </message>
    <message>
        <source>Measure &amp;now</source>
        <translation>立即评测(&amp;N)</translation>
    </message>
    <message>
        <source>Other work is going on. Measure when it is over.</source>
        <translation>正在进行其他操作。请在完成后评测。</translation>
    </message>
    <message>
        <source>&amp;Export the model</source>
        <translation>导出模型(&amp;E)</translation>
    </message>
    <message>
        <source>No model has been trained yet.</source>
        <translation>还没有训练过模型。</translation>
    </message>
    <message>
        <source>Measure the model first.</source>
        <translation>请先评测模型。</translation>
    </message>
    <message>
        <source>This model is worse than the one it started from.</source>
        <translation>此模型比基础模型更差。</translation>
    </message>
    <message>
        <source>This model is not shown to be better.</source>
        <translation>尚不能证明此模型更好。</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未评测</translation>
    </message>
    <message>
        <source>Go to the &amp;data</source>
        <translation>前往数据(&amp;D)</translation>
    </message>
    <message>
        <source>Fig&amp;ures</source>
        <translation>指标(&amp;U)</translation>
    </message>
    <message>
        <source>Measure a&amp;gain</source>
        <translation>重新评测(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Choose the settings</source>
        <translation>选择设置(&amp;C)</translation>
    </message>
    <message>
        <source>The model is being measured.</source>
        <translation>正在评测模型。</translation>
    </message>
    <message>
        <source>Whether the tuned model&apos;s SQL gives the right rows more often than that of the model it started from.</source>
        <translation>微调后模型的 SQL 是否比基础模型更常给出正确的行。</translation>
    </message>
    <message>
        <source>Whether the tuned student answers better than the one it started from, and how near it comes to its teacher.</source>
        <translation>训练后的学生是否比起始的学生回答得更好，以及它离教师有多近。</translation>
    </message>
    <message>
        <source>Nobody can say whether this model is better.</source>
        <translation>无法判断此模型是否更好。</translation>
    </message>
</context>
<context>
    <name>fts::ExportForm</name>
    <message>
        <source>The model to export</source>
        <translation>要导出的模型</translation>
    </message>
    <message>
        <source>The base model, not tuned</source>
        <translation>基础模型（未微调）</translation>
    </message>
    <message>
        <source>The format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>The folder to write</source>
        <translation>目标文件夹</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the folder to write</source>
        <translation>选择目标文件夹</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M)：</translation>
    </message>
    <message>
        <source>Fo&amp;rmat:</source>
        <translation>格式(&amp;R)：</translation>
    </message>
    <message>
        <source>Fo&amp;lder:</source>
        <translation>文件夹(&amp;L)：</translation>
    </message>
</context>
<context>
    <name>fts::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writes the model into a folder that sentence-transformers and LlamaIndex load.</source>
        <translation>将模型写入文件夹，供 sentence-transformers 和 LlamaIndex 加载。</translation>
    </message>
    <message>
        <source>Model card and use</source>
        <translation>模型卡与用法</translation>
    </message>
    <message>
        <source>Mo&amp;del card</source>
        <translation>模型卡(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>用法(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Only the one who edits the project can export.</source>
        <translation>只有正在编辑此项目的人才能导出。</translation>
    </message>
    <message>
        <source>The model is being exported.</source>
        <translation>正在导出模型。</translation>
    </message>
    <message>
        <source>Other work is going on. Export when it is over.</source>
        <translation>正在进行其他操作。请在完成后导出。</translation>
    </message>
    <message>
        <source>The model is being looked at.</source>
        <translation>正在查看模型。</translation>
    </message>
    <message>
        <source>The model cannot be read.</source>
        <translation>无法读取模型。</translation>
    </message>
    <message>
        <source>Replaces the earlier export.</source>
        <translation>将替换先前的导出。</translation>
    </message>
    <message>
        <source>The program that exports ended unexpectedly. Nothing was written. Export again.</source>
        <translation>导出程序意外结束。没有写入任何内容。请重新导出。</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was written.</source>
        <translation>导出已停止。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Exported to %1. %2</source>
        <translation>已导出到 %1。%2</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>Writes the model into a folder that PEFT, transformers, llama.cpp or Ollama load.</source>
        <translation>将模型写入 PEFT、transformers、llama.cpp 或 Ollama 可加载的文件夹。</translation>
    </message>
    <message>
        <source>The base model has no adapter. Choose a run, or another format.</source>
        <translation>基础模型没有适配器。请选择一次运行，或其他格式。</translation>
    </message>
    <message>
        <source>All weights of this model have learned, so there is no adapter. Choose another format.</source>
        <translation>此模型的所有权重都参与了学习，因此没有适配器。请选择其他格式。</translation>
    </message>
    <message>
        <source>The folder is being looked at.</source>
        <translation>正在查看文件夹。</translation>
    </message>
</context>
<context>
    <name>fts::FolderChangesView</name>
    <message>
        <source>Look for changes</source>
        <translation>查找变化</translation>
    </message>
    <message>
        <source>Looks whether files of the documents have changed or are gone, and what is new in the folders that were added. Nothing is changed by that.</source>
        <translation>查看文档的文件是否有变化或已不存在，以及已添加的文件夹中有什么新文件。此操作不作任何改动。</translation>
    </message>
    <message>
        <source>The files are being looked at.</source>
        <translation>正在查看文件。</translation>
    </message>
    <message>
        <source>All documents are as their files are, and the folders hold no new ones.</source>
        <translation>所有文档都与其文件一致，文件夹中没有新文件。</translation>
    </message>
    <message>
        <source>Changed: %1 (%2).</source>
        <translation>有变化：%1（%2）。</translation>
    </message>
    <message>
        <source>New: %1 (%2).</source>
        <translation>新增：%1（%2）。</translation>
    </message>
    <message>
        <source>Gone: %1 (%2).</source>
        <translation>已不存在：%1（%2）。</translation>
    </message>
    <message>
        <source>Read the changed ones</source>
        <translation>读取有变化的文件</translation>
    </message>
    <message>
        <source>Add the new ones</source>
        <translation>添加新文件</translation>
    </message>
    <message>
        <source>Read the changed and new ones</source>
        <translation>读取有变化的和新增的文件</translation>
    </message>
    <message>
        <source>Remove those that are gone</source>
        <translation>移除已不存在的</translation>
    </message>
</context>
<context>
    <name>fts::ForecastPanel</name>
    <message>
        <source>Training:</source>
        <translation>训练：</translation>
    </message>
    <message>
        <source>Verdict:</source>
        <translation>评测：</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>内存：</translation>
    </message>
    <message>
        <source>The settings or the data have changed since this was measured.</source>
        <translation>自上次预测以来，设置或数据已更改。</translation>
    </message>
    <message>
        <source>&amp;Measure again</source>
        <translation>重新预测(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Measure how long it will take</source>
        <translation>预测所需时间(&amp;M)</translation>
    </message>
    <message>
        <source>none, since no question is kept for it</source>
        <translation>无，因为没有为测试保留问题</translation>
    </message>
    <message>
        <source>about %1 of the %2 that are free</source>
        <translation>约 %1（可用 %2）</translation>
    </message>
    <message>
        <source>at most %1; less if it stops improving before the end</source>
        <translation>最多%1；若效果提前停止提升，则会更短</translation>
    </message>
    <message>
        <source>This does not fit: about %1 are needed, %2 are free. Close other programs, set a shorter longest text, or set “%3” under Advanced to a small number such as 8.</source>
        <translation>放不下：大约需要 %1，空闲 %2。请关闭其他程序，缩短最长文本，或在“高级”中把“%3”设为较小的数，例如 8。</translation>
    </message>
    <message>
        <source>%1 on this computer, and what the models at addresses take</source>
        <translation>本机 %1，另加各地址上模型所需的时间</translation>
    </message>
    <message>
        <source>The program that measures ended unexpectedly.</source>
        <translation>预测程序意外结束。</translation>
    </message>
</context>
<context>
    <name>fts::GoalPage</name>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The model to start from</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>高级(&amp;A)</translation>
    </message>
    <message>
        <source>Models to start from</source>
        <translation>可选的基础模型</translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>选择文件夹(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose a model&apos;s folder</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>The model is being looked at.</source>
        <translation>正在查看模型。</translation>
    </message>
    <message>
        <source>This model cannot be used. Choose another one.</source>
        <translation>无法使用此模型。请选择其他模型。</translation>
    </message>
    <message>
        <source>Reading the model&apos;s files …</source>
        <translation>正在读取模型文件…</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Choose a f&amp;ile…</source>
        <translation>选择文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Choose a model&apos;s file</source>
        <translation>选择模型文件</translation>
    </message>
    <message>
        <source>GGUF files (*.gguf)</source>
        <translation>GGUF 文件 (*.gguf)</translation>
    </message>
</context>
<context>
    <name>fts::ImportOptions</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Found out by itself</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Divide by itself</source>
        <translation>自动划分</translation>
    </message>
    <message>
        <source>All for training</source>
        <translation>全部用于训练</translation>
    </message>
    <message>
        <source>All for the verdict</source>
        <translation>全部用于测试</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>格式(&amp;M)：</translation>
    </message>
    <message>
        <source>Us&amp;e:</source>
        <translation>用途(&amp;E)：</translation>
    </message>
    <message>
        <source>Where columns of a table are called otherwise: which of them holds the question, which CREATE TABLE, which the SQL</source>
        <translation>如果表的列另有名称：哪一列是问题，哪一列是 CREATE TABLE，哪一列是 SQL</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>F&amp;rom columns:</source>
        <translation>来自列(&amp;R)：</translation>
    </message>
    <message>
        <source>The model learns from all of it.</source>
        <translation>模型从全部数据中学习。</translation>
    </message>
    <message>
        <source>Nothing is learned from it; training looks at it to find its best moment.</source>
        <translation>模型不从中学习；训练时据此选出最佳检查点。</translation>
    </message>
    <message>
        <source>It is read only once, at the end, to say whether the model got better.</source>
        <translation>只在最后读取一次，据此得出模型是否变得更好的结论。</translation>
    </message>
    <message>
        <source>All for validation</source>
        <translation>全部用于验证</translation>
    </message>
    <message>
        <source>Most of it is for training; a part is kept apart for validation, another for the verdict.</source>
        <translation>大部分用于训练；另外各留出一部分用于验证和测试。</translation>
    </message>
</context>
<context>
    <name>fts::ImportPanel</name>
    <message>
        <source>Dividing the rows</source>
        <translation>正在划分数据</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Answer the question about the columns first.</source>
        <translation>请先回答关于列的问题。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Stopped. Files that were read to their end are kept, the rest was not added.</source>
        <translation>已停止。已读完的文件会保留，其余内容未添加。</translation>
    </message>
    <message>
        <source>All of it was added before; nothing has changed.</source>
        <translation>这些内容先前都已添加；没有变化。</translation>
    </message>
    <message>
        <source>The files added before are still being looked at. Add these when that is done.</source>
        <translation>仍在查看先前添加的文件。请在完成后再添加这些文件。</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln pairs.</source>
        <translation>
            <numerusform>已添加 %Ln 个问题–段落对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents added or read anew: %1.</source>
        <translation>添加或重新读取的文档：%1 个。</translation>
    </message>
    <message>
        <source>Data sets replaced by what their files hold now: %1.</source>
        <translation>已替换为文件当前内容的数据集：%1 个。</translation>
    </message>
    <message>
        <source>Ho&amp;w to read and use what is added</source>
        <translation>读取方式与用途(&amp;W)</translation>
    </message>
    <message>
        <source>Add a fol&amp;der…</source>
        <translation>添加文件夹(&amp;D)…</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln questions.</source>
        <translation>
            <numerusform>已添加 %Ln 个问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln conversations.</source>
        <translation>
            <numerusform>已添加 %Ln 个对话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents removed: %1. A copy of the project&apos;s rows as they were is kept.</source>
        <translation>已移除的文档：%1 个。已保存一份项目原有各行的副本。</translation>
    </message>
    <message>
        <source>Documents whose files are gone: %1. What was read from them stays until you remove it.</source>
        <translation>源文件已不存在的文档：%1 个。从中读取的内容会保留，直到您将其移除。</translation>
    </message>
    <message>
        <source>Remove these documents</source>
        <translation>移除这些文档</translation>
    </message>
    <message>
        <source>Rows that keep what was decided about them: %1.</source>
        <translation>保留了原有决定的行：%1。</translation>
    </message>
    <message>
        <source>Rows that were decided about and are not in the file any more: %1. A copy of the project&apos;s rows as they were is kept.</source>
        <translation>已作过决定但文件中不再有的行：%1。项目各行原来的样子留有副本。</translation>
    </message>
    <message>
        <source>Files or rows not taken: %1. “Not taken” below says why.</source>
        <translation>未采用的文件或行：%1 个。原因见下方的“未采用”。</translation>
    </message>
</context>
<context>
    <name>fts::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>停止此操作</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fts::JudgedQuestions</name>
    <message>
        <source>▲ better</source>
        <translation>▲ 变好</translation>
    </message>
    <message>
        <source>▼ worse</source>
        <translation>▼ 变差</translation>
    </message>
    <message>
        <source>= as before</source>
        <translation>= 不变</translation>
    </message>
</context>
<context>
    <name>fts::KeyLine</name>
    <message>
        <source>Key of the address</source>
        <translation>地址的密钥</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>数据库密码</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>密钥：</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Where the key is kept</source>
        <translation>密钥的保存位置</translation>
    </message>
    <message>
        <source>Where the password is kept</source>
        <translation>密码保存在哪里</translation>
    </message>
    <message>
        <source>It is never written into the project.</source>
        <translation>它绝不会写入项目。</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>仅用于本次会话</translation>
    </message>
    <message>
        <source>Keep it in an encrypted file</source>
        <translation>保存到加密文件</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Forget the key of this address</source>
        <translation>忘记此地址的密钥</translation>
    </message>
    <message>
        <source>Forget the password of this database</source>
        <translation>忘记此数据库的密码</translation>
    </message>
    <message>
        <source>Only if the address asks for one</source>
        <translation>仅在该地址要求时填写</translation>
    </message>
    <message>
        <source>Only if the database asks for one</source>
        <translation>仅在数据库要求时填写</translation>
    </message>
    <message>
        <source>Keep it in the desktop’s keyring</source>
        <translation>保存到桌面密钥环</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>已知：%1</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Key that programs have to send</source>
        <translation>程序必须发送的密钥</translation>
    </message>
    <message>
        <source>Forget the key of the server</source>
        <translation>忘记服务器密钥</translation>
    </message>
    <message>
        <source>Without one, none is asked for</source>
        <translation>留空则不要求密钥</translation>
    </message>
</context>
<context>
    <name>fts::Legend</name>
    <message>
        <source>Show %1</source>
        <translation>显示“%1”</translation>
    </message>
</context>
<context>
    <name>fts::LengthHistogram</name>
    <message>
        <source>How long the texts are</source>
        <translation>文本长度</translation>
    </message>
    <message>
        <source>Half of the questions have at most %1 tokens, half of the passages at most %2; the longest text has %3.</source>
        <translation>半数问题不超过 %1 个词元，半数段落不超过 %2 个词元；最长的文本有 %3 个词元。</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>段落</translation>
    </message>
</context>
<context>
    <name>fts::LimitTable</name>
    <message>
        <source>not measured</source>
        <translation>未预测</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>少 %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>多 %1</translation>
    </message>
    <message>
        <source>What each limit costs</source>
        <translation>各长度上限的代价</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>最长文本</translation>
    </message>
    <message>
        <source>Passages cut</source>
        <translation>被截断的段落</translation>
    </message>
    <message>
        <source>Text not seen</source>
        <translation>看不到的文本</translation>
    </message>
    <message>
        <source>Time of training</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>✓ %1 (chosen)</source>
        <translation>✓ %1（已选）</translation>
    </message>
</context>
<context>
    <name>fts::LivePage</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Nothing has been trained yet. Choose how to train; the curves of the training then appear here as it goes.</source>
        <translation>还没有训练过。请先选择训练设置；训练开始后，曲线会实时显示在这里。</translation>
    </message>
    <message>
        <source>&amp;Choose the settings</source>
        <translation>选择设置(&amp;C)</translation>
    </message>
    <message>
        <source>The training program ended unexpectedly, before the first step. Start the training again.</source>
        <translation>训练程序在第一步之前意外结束。请重新开始训练。</translation>
    </message>
    <message>
        <source>The training was stopped before its first step.</source>
        <translation>训练在第一步之前已停止。</translation>
    </message>
    <message>
        <source>&amp;Resume training</source>
        <translation>继续训练(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Measure the result</source>
        <translation>开始评测(&amp;M)</translation>
    </message>
    <message>
        <source>The training has to end first.</source>
        <translation>请等待训练结束。</translation>
    </message>
    <message>
        <source>No training has come to its end yet.</source>
        <translation>还没有已完成的训练。</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <source>The model learns from your pairs. The training goes on even if you close this window.</source>
        <translation>模型从您的问题–段落对中学习。即使关闭此窗口，训练也会继续。</translation>
    </message>
    <message>
        <source>Takes %1.</source>
        <translation>需要%1。</translation>
    </message>
    <message>
        <source>See the res&amp;ult</source>
        <translation>查看结果(&amp;U)</translation>
    </message>
    <message>
        <source>The model learns from your questions and their SQL. The training goes on even if you close this window.</source>
        <translation>模型从您的问题及其 SQL 中学习。即使关闭此窗口，训练也会继续。</translation>
    </message>
    <message>
        <source>The student learns from the teacher&apos;s answers. The training goes on even if you close this window.</source>
        <translation>学生从教师的回答中学习。即使关闭此窗口，训练也会继续。</translation>
    </message>
    <message>
        <source>The job at the address is %1 now, as it says itself.</source>
        <translation>据该地址所述，其任务现在的状态为“%1”。</translation>
    </message>
    <message>
        <source>&amp;Cancel the job</source>
        <translation>取消任务(&amp;C)</translation>
    </message>
</context>
<context>
    <name>fts::LogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>复制诊断信息(&amp;C)</translation>
    </message>
    <message>
        <source>Versions, system, settings and the newest lines, without secrets</source>
        <translation>版本、系统、设置和最新的日志，不含敏感信息</translation>
    </message>
    <message>
        <source>Also in %1</source>
        <translation>同时保存在 %1</translation>
    </message>
</context>
<context>
    <name>fts::LongRuns</name>
    <message>
        <source>Work on the project &quot;%1&quot; is under way</source>
        <translation>正在处理项目“%1”</translation>
    </message>
    <message>
        <source>Project &quot;%1&quot;.</source>
        <translation>项目“%1”。</translation>
    </message>
</context>
<context>
    <name>fts::MachineLine</name>
    <message>
        <source>Looking at what this machine can compute on …</source>
        <translation>正在查看本机可用的计算设备…</translation>
    </message>
    <message>
        <source>What this machine can compute on is not known yet.</source>
        <translation>尚不清楚本机可用的计算设备。</translation>
    </message>
</context>
<context>
    <name>fts::MainWindow</name>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Measuring the result</source>
        <translation>正在评测</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Measuring how long training will take</source>
        <translation>正在预测训练所需时间</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Opened the project %1</source>
        <translation>已打开项目 %1</translation>
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
        <translation>只读</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Finetune Studio projects (*.ftproj)</source>
        <translation>Finetune Studio 项目 (*.ftproj)</translation>
    </message>
    <message>
        <source>Files are still being imported. If you close now, the files that are already in stay, and the one at hand is left out.</source>
        <translation>仍在导入文件。如果现在关闭，已导入的文件会保留，正在导入的文件会被跳过。</translation>
    </message>
    <message>
        <source>Stop importing and close</source>
        <translation>停止导入并关闭</translation>
    </message>
    <message>
        <source>The work goes on without the window (%1). Open the project again at any time to see how it stands.</source>
        <translation>关闭窗口后，操作会在后台继续（%1）。您可以随时重新打开项目，查看进展。</translation>
    </message>
    <message>
        <source>Close, let it go on</source>
        <translation>关闭，在后台继续</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Close Finetune Studio</source>
        <translation>关闭 Finetune Studio</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>步骤(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>还没有项目</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>日志(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>复制诊断信息(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About Finetune Studio</source>
        <translation>关于 Finetune Studio(&amp;A)</translation>
    </message>
    <message>
        <source>About Finetune Studio</source>
        <translation>关于 Finetune Studio</translation>
    </message>
    <message>
        <source>Finetune Studio %1</source>
        <translation>Finetune Studio %1</translation>
    </message>
    <message>
        <source>Fine-tunes models on your own text and tells you whether they got better.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Made with Qt %1 (GNU Lesser General Public License), PyTorch (BSD), SQLite and others; the file LICENSES.md lists them all.</source>
        <translation>用您自己的文本微调模型，并告诉您模型是否变得更好。

自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。不附带任何担保。

使用了 Qt %1（GNU 宽通用公共许可证）、PyTorch（BSD）、SQLite 等软件；完整列表见 LICENSES.md 文件。</translation>
    </message>
    <message>
        <source>Making questions</source>
        <translation>正在生成问题</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>正在询问模型</translation>
    </message>
    <message>
        <source>Try a &amp;sample: search</source>
        <translation>试用示例：搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Try a sample: SQ&amp;L</source>
        <translation>试用示例：SQL(&amp;L)</translation>
    </message>
    <message>
        <source>Stop serving and open the other</source>
        <translation>停止服务并打开另一个</translation>
    </message>
    <message>
        <source>Stop serving and close the project</source>
        <translation>停止服务并关闭项目</translation>
    </message>
    <message>
        <source>Stop serving and open the sample</source>
        <translation>停止服务并打开示例</translation>
    </message>
    <message>
        <source>Asking the teacher</source>
        <translation>正在询问教师模型</translation>
    </message>
    <message>
        <source>Answering a question</source>
        <translation>正在回答问题</translation>
    </message>
    <message>
        <source>Models of this project are being served. If you close it now, programs that ask them get no more answers.</source>
        <translation>本项目的模型正在提供服务。如果现在关闭，访问它们的程序将不再得到回答。</translation>
    </message>
    <message>
        <source>Stop serving and close</source>
        <translation>停止服务并关闭</translation>
    </message>
    <message>
        <source>Files are still being imported. Stop that first, or wait for its end.</source>
        <translation>仍在导入文件。请先停止导入，或等待其完成。</translation>
    </message>
    <message>
        <source>Stop serving and put the copy back</source>
        <translation>停止服务并恢复副本</translation>
    </message>
    <message>
        <source>Putting the copy back …</source>
        <translation>正在恢复副本…</translation>
    </message>
    <message>
        <source>Put back a copy of the project %1</source>
        <translation>已恢复项目 %1 的副本</translation>
    </message>
    <message>
        <source>The copy is back. What it replaced is now the newest copy.</source>
        <translation>副本已恢复。被替换的内容现在是最新的副本。</translation>
    </message>
    <message>
        <source>Put &amp;back an earlier copy…</source>
        <translation>恢复较早的副本(&amp;B)…</translation>
    </message>
    <message>
        <source>Close without these changes</source>
        <translation>不保存这些更改并关闭</translation>
    </message>
    <message>
        <source>Try a sample: &amp;answers</source>
        <translation>试用示例：回答(&amp;A)</translation>
    </message>
</context>
<context>
    <name>fts::MeasuringPanel</name>
    <message>
        <source>%1 (%2) at %3: %4 requests, with about %5 tokens sent and %6 answered.</source>
        <translation>%1（%2），地址 %3：%4 个请求，约发送 %5 个词元，收到 %6 个词元。</translation>
    </message>
    <message>
        <source>Measuring sends questions, text of your documents and answers elsewhere:</source>
        <translation>评测会把问题、您文档中的文本和回答发送到别处：</translation>
    </message>
    <message>
        <source>Answers that are there already and are not asked for again: %1.</source>
        <translation>已有而不再请求的回答：%1。</translation>
    </message>
    <message>
        <source>The program that measures ended unexpectedly. Measure again.</source>
        <translation>评测程序意外结束。请重新评测。</translation>
    </message>
    <message>
        <source>The measuring was stopped.</source>
        <translation>评测已停止。</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判模型</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Tuned student</source>
        <translation>训练后的学生</translation>
    </message>
    <message>
        <source>Naive student</source>
        <translation>未训练的学生</translation>
    </message>
    <message>
        <source>Sen&amp;d them and measure</source>
        <translation>发送并评测(&amp;D)</translation>
    </message>
</context>
<context>
    <name>fts::MetricBars</name>
    <message>
        <source>What is measured</source>
        <translation>评测指标</translation>
    </message>
    <message>
        <source>&amp;Measure:</source>
        <translation>指标(&amp;M)：</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>微调后的模型</translation>
    </message>
    <message>
        <source>By words alone</source>
        <translation>仅按词搜索</translation>
    </message>
    <message>
        <source>Tuned model and words</source>
        <translation>微调后的模型与按词搜索混合</translation>
    </message>
</context>
<context>
    <name>fts::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>&amp;Make project</source>
        <translation>创建项目(&amp;M)</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>我的项目</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the folder the project goes into</source>
        <translation>选择存放项目的文件夹</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Folder the project goes into</source>
        <translation>存放项目的文件夹</translation>
    </message>
    <message>
        <source>What the project is for</source>
        <translation>项目用途</translation>
    </message>
    <message>
        <source>Give the whole path of the folder the project goes into.</source>
        <translation>请给出存放项目的文件夹的完整路径。</translation>
    </message>
    <message>
        <source>There is already something at %1. Choose another name.</source>
        <translation>%1 已存在。请选择其他名称。</translation>
    </message>
    <message>
        <source>Everything of the project will be in %1.</source>
        <translation>项目的所有内容都将存放在 %1 中。</translation>
    </message>
    <message>
        <source>Give the project a name that a folder can have, without a slash.</source>
        <translation>请为项目取一个可用作文件夹名称的名称，不含斜杠。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;In folder:</source>
        <translation>所在文件夹(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;What for:</source>
        <translation>用途(&amp;W)：</translation>
    </message>
</context>
<context>
    <name>fts::Notice</name>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Copy the details of this message</source>
        <translation>复制此消息的详细信息</translation>
    </message>
</context>
<context>
    <name>fts::Page</name>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>fts::PairExport</name>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the pairs that are used for other programs</source>
        <translation>保存所用的问题–段落对，供其他程序使用</translation>
    </message>
    <message>
        <source>Save the pairs</source>
        <translation>保存问题–段落对</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>pairs</translation>
    </message>
    <message>
        <source>Pairs written to %1: %2.</source>
        <translation>已写入 %1 的问题–段落对：%2。</translation>
    </message>
</context>
<context>
    <name>fts::PairView</name>
    <message>
        <source>Find pairs that hold these words</source>
        <translation>查找含有这些词的问题–段落对</translation>
    </message>
    <message>
        <source>Words of a question or a passage</source>
        <translation>问题或段落中的词</translation>
    </message>
    <message>
        <source>Questions and the passages that answer them</source>
        <translation>问题及回答它们的段落</translation>
    </message>
    <message>
        <source>Which pairs are shown</source>
        <translation>要显示的问题–段落对</translation>
    </message>
    <message>
        <source>It stays left out: the same question or passage is also in the part that is kept apart, and a verdict on what was learned would be worth nothing.</source>
        <translation>仍不使用：相同的问题或段落也在保留的部分中，若用学过的内容来评测，结论就毫无意义。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln 个问题–段落对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pairs</source>
        <translation>
            <numerusform>%1 / %Ln 个问题–段落对</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <source>Question of the chosen pair</source>
        <translation>所选问题–段落对的问题</translation>
    </message>
    <message>
        <source>Choose a pair to read it in full.</source>
        <translation>选择一个问题–段落对以查看全文。</translation>
    </message>
    <message>
        <source>Passa&amp;ge that answers it</source>
        <translation>回答它的段落(&amp;G)</translation>
    </message>
    <message>
        <source>Use the chosen pairs</source>
        <translation>使用所选的问题–段落对</translation>
    </message>
    <message>
        <source>Leave the chosen pairs out</source>
        <translation>不使用所选的问题–段落对</translation>
    </message>
    <message>
        <source>Save ques&amp;tion</source>
        <translation>保存问题(&amp;T)</translation>
    </message>
    <message>
        <source>Save the edited question</source>
        <translation>保存修改后的问题</translation>
    </message>
    <message>
        <source>%1 pairs are chosen.</source>
        <translation>已选择 %1 个问题–段落对。</translation>
    </message>
    <message>
        <source>Passage of the chosen pair</source>
        <translation>所选问题–段落对的段落</translation>
    </message>
</context>
<context>
    <name>fts::PassageModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1（共 %2）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>fts::PassagesView</name>
    <message>
        <source>Document whose passages are shown</source>
        <translation>要显示其段落的文档</translation>
    </message>
    <message>
        <source>Document:</source>
        <translation>文档：</translation>
    </message>
    <message>
        <source>Next that is cut</source>
        <translation>下一个被截断的</translation>
    </message>
    <message>
        <source>Shows the next passage of which the model does not see all.</source>
        <translation>显示下一个模型看不全的段落。</translation>
    </message>
    <message>
        <source>Passages of the document</source>
        <translation>文档的段落</translation>
    </message>
    <message>
        <source>The chosen passage as the model is given it</source>
        <translation>所选段落，即模型得到的样子</translation>
    </message>
    <message>
        <source>The document is being divided.</source>
        <translation>正在切分文档。</translation>
    </message>
    <message numerus="yes">
        <source>The document becomes %Ln passages of at most %1 tokens.</source>
        <translation>
            <numerusform>文档成为 %Ln 个段落，每个最多 %1 个词元。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model sees each of them to its end.</source>
        <translation>模型能看到每个段落的全部内容。</translation>
    </message>
    <message>
        <source>Passages of which the model does not see all: %1. It sees %2 tokens of a text, its own signs among them; what is past them is grey.</source>
        <translation>模型看不全的段落：%1。它能看到一段文本的 %2 个词元（包括它自己的标记）；之后的内容显示为灰色。</translation>
    </message>
    <message>
        <source>Only the beginning of this long document is shown.</source>
        <translation>这篇文档很长，只显示开头部分。</translation>
    </message>
</context>
<context>
    <name>fts::PasswordDialog</name>
    <message>
        <source>Password of the file of keys</source>
        <translation>密钥文件的密码</translation>
    </message>
    <message>
        <source>Password for the file of keys</source>
        <translation>设置密钥文件的密码</translation>
    </message>
    <message>
        <source>Your keys are in a file that is encrypted with a password. It is asked for once, until the program ends.</source>
        <translation>您的密钥保存在用密码加密的文件中。在程序结束之前，只会询问一次密码。</translation>
    </message>
    <message>
        <source>Your keys will be in a file that is encrypted with this password. The password is kept nowhere: without it, the keys have to be entered again.</source>
        <translation>您的密钥将保存在用此密码加密的文件中。密码不会保存在任何地方：忘记密码后，须重新输入密钥。</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>密码(&amp;P)：</translation>
    </message>
    <message>
        <source>The same &amp;again:</source>
        <translation>再次输入(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>The two are not the same. Type the password again.</source>
        <translation>两次输入不一致。请重新输入密码。</translation>
    </message>
    <message>
        <source>&amp;Go on without the file</source>
        <translation>不打开该文件继续(&amp;G)</translation>
    </message>
</context>
<context>
    <name>fts::PlotCanvas</name>
    <message>
        <source>All curves with values are hidden. Tick one below the plot.</source>
        <translation>所有有值的曲线都已隐藏。请在图下方勾选一条。</translation>
    </message>
    <message>
        <source>%1 (at step %2)</source>
        <translation>%1（第 %2 步）</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1, smoothed %2</source>
        <translation>%1，平滑后 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fts::PlotView</name>
    <message>
        <source>Step</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>There are no values yet. They appear here as soon as the first is known.</source>
        <translation>还没有数值。有了第一个数值后会立即显示在这里。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>%1 个点</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>&lt;p&gt;Zoom: turn the wheel, drag a rectangle, or press + and −. Over the numbers of an axis the wheel zooms that axis only.&lt;/p&gt;&lt;p&gt;Move: drag with the middle button or with Shift, or press the arrow keys.&lt;/p&gt;&lt;p&gt;Values at a step: point at it, or hold Ctrl and press the left and right arrow keys.&lt;/p&gt;&lt;p&gt;Show all: double click, or press 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;缩放：滚动滚轮、拖出矩形，或按 + 和 −。在坐标轴的刻度数字上滚动时，只缩放该轴。&lt;/p&gt;&lt;p&gt;移动：按住鼠标中键拖动，或按住 Shift 拖动，或按方向键。&lt;/p&gt;&lt;p&gt;查看某一步的数值：将鼠标指向该步，或按住 Ctrl 并按左、右方向键。&lt;/p&gt;&lt;p&gt;显示全部：双击，或按 0。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Logarithmic &amp;values</source>
        <translation>数值轴用对数刻度(&amp;V)</translation>
    </message>
    <message>
        <source>Ignore &amp;outliers</source>
        <translation>忽略离群值(&amp;O)</translation>
    </message>
    <message>
        <source>Smooth by a moving &amp;average</source>
        <translation>用移动平均平滑(&amp;A)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1, plot</source>
        <translation>%1，曲线图</translation>
    </message>
    <message>
        <source>Logarithmic st&amp;eps</source>
        <translation>步数轴用对数刻度(&amp;E)</translation>
    </message>
    <message>
        <source>Smoo&amp;thing:</source>
        <translation>平滑(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>fts::ProjectSession</name>
    <message>
        <source>another window</source>
        <translation>另一个窗口</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>另一个程序</translation>
    </message>
    <message>
        <source>%1, process %2 on %3, since %4</source>
        <translation>%1，%3 上的进程 %2，自 %4 起</translation>
    </message>
    <message>
        <source>Someone else is editing this project (%1), so you can look but not change anything here. Close it there, then open it here again.</source>
        <translation>此项目正在别处编辑（%1），因此您在这里只能查看，不能更改。请先在那里关闭它，然后在此重新打开。</translation>
    </message>
</context>
<context>
    <name>fts::ProjectView</name>
    <message>
        <source>Project %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close the project; it stays as a draft</source>
        <translation>关闭项目，保留为草稿</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>The program that does the work ended unexpectedly. What was kept is safe, and the work can be started again.</source>
        <translation>执行操作的程序意外结束。已保存的内容没有丢失，可以重新开始该操作。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Go to the key</source>
        <translation>前往密钥</translation>
    </message>
</context>
<context>
    <name>fts::QuestionModel</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place of the right passage</source>
        <translation>正确段落的排名</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>With the base model → with the tuned model. “Not found” is not among the first %1.</source>
        <translation>基础模型 → 微调后的模型。“未找到”表示不在前 %1 个之中。</translation>
    </message>
    <message>
        <source>never found</source>
        <translation>从未找到</translation>
    </message>
</context>
<context>
    <name>fts::QuestionsLeftOut</name>
    <message numerus="yes">
        <source>%Ln pairs are left out.</source>
        <translation>
            <numerusform>已不使用 %Ln 个问题–段落对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>fts::QuestionsView</name>
    <message>
        <source>The base model finds</source>
        <translation>基础模型找到的段落</translation>
    </message>
    <message>
        <source>The tuned model finds</source>
        <translation>微调后的模型找到的段落</translation>
    </message>
    <message>
        <source>Never found</source>
        <translation>均未找到</translation>
    </message>
    <message>
        <source>(no longer in the project)</source>
        <translation>（已不在项目中）</translation>
    </message>
</context>
<context>
    <name>fts::RagFigures</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>How each model answered</source>
        <translation>各模型的回答情况</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Seconds an answer</source>
        <translation>每个回答的秒数</translation>
    </message>
    <message>
        <source>Answers judged for faithfulness</source>
        <translation>评判过忠实度的回答</translation>
    </message>
    <message>
        <source>Naive student</source>
        <translation>未训练的学生</translation>
    </message>
    <message>
        <source>Tuned student</source>
        <translation>训练后的学生</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无回答</translation>
    </message>
    <message>
        <source>Found nothing</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Of the answers that say something. One that the judge gave no readable word on is in no figure.</source>
        <translation>指有内容的回答。评判模型没有给出可读判断的回答不计入任何数值。</translation>
    </message>
</context>
<context>
    <name>fts::RagQuestionModel</name>
    <message>
        <source>no answer</source>
        <translation>无回答</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>%1, found nothing</source>
        <translation>%1，未找到</translation>
    </message>
    <message>
        <source>never right</source>
        <translation>从未正确</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Naive student</source>
        <translation>未训练的学生</translation>
    </message>
    <message>
        <source>Tuned student</source>
        <translation>训练后的学生</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>fts::RagQuestionsView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(no answer)</source>
        <translation>（无回答）</translation>
    </message>
    <message>
        <source>What it says, by the passages:</source>
        <translation>其内容，按段落：</translation>
    </message>
    <message>
        <source>What it says, by the answer to compare with:</source>
        <translation>其内容，按参照回答：</translation>
    </message>
    <message>
        <source>Never right</source>
        <translation>从未正确</translation>
    </message>
    <message>
        <source>What the models answered and what the judge says of it</source>
        <translation>各模型的回答以及评判模型的看法</translation>
    </message>
    <message>
        <source>Answer to compare with</source>
        <translation>参照回答</translation>
    </message>
    <message>
        <source>Tuned student</source>
        <translation>训练后的学生</translation>
    </message>
    <message>
        <source>Naive student</source>
        <translation>未训练的学生</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>No question is called better or worse, since the judge gave no word that could be read on both students.</source>
        <translation>没有对任何问题标注变好或变差，因为评判模型没有对两个学生都给出可读的评判。</translation>
    </message>
    <message>
        <source>No question is called better or worse, since this judge is not reliable. Its figures and marks are shown, but say little.</source>
        <translation>没有对任何问题标注变好或变差，因为这个评判模型不可靠。其数字和标记仍然显示，但说明不了什么。</translation>
    </message>
    <message>
        <source>Whether the passages found help to arrive at it:</source>
        <translation>找到的段落是否有助于得出该回答：</translation>
    </message>
    <message>
        <source>Passage %1</source>
        <translation>段落 %1</translation>
    </message>
    <message>
        <source>Questions it would answer, and how near they come to this one:</source>
        <translation>它能回答的问题，以及与本问题的接近程度：</translation>
    </message>
    <message>
        <source>%1 (it evades)</source>
        <translation>%1（回避问题）</translation>
    </message>
    <message>
        <source>What the answer to compare with says, by this one:</source>
        <translation>参照回答的陈述，按本回答判断：</translation>
    </message>
</context>
<context>
    <name>fts::RankingList</name>
    <message>
        <source>Place</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>✓ right: %1</source>
        <translation>✓ 正确：%1</translation>
    </message>
</context>
<context>
    <name>fts::RankingsView</name>
    <message>
        <source>The chosen passage</source>
        <translation>所选段落</translation>
    </message>
    <message>
        <source>Choose a passage above to read it in full.</source>
        <translation>在上方选择一个段落以查看全文。</translation>
    </message>
</context>
<context>
    <name>fts::ResultView</name>
    <message>
        <source>Save the rows as comma-separated values</source>
        <translation>将各行保存为逗号分隔值</translation>
    </message>
    <message>
        <source>Rows of the answer</source>
        <translation>回答的各行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows in %1 s</source>
        <translation>
            <numerusform>%Ln 行，%1 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the rows</source>
        <translation>保存各行</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Save &amp;as CSV…</source>
        <translation>另存为 CSV(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>fts::ReviewPanel</name>
    <message>
        <source>Kee&amp;p</source>
        <translation>使用(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>不使用(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>撤销上一个决定</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Decide again as before</source>
        <translation>恢复撤销的决定</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Used for: %1</source>
        <translation>用途：%1</translation>
    </message>
</context>
<context>
    <name>fts::ReviewedRowsView</name>
    <message>
        <source>Decided by you</source>
        <translation>由您决定的</translation>
    </message>
</context>
<context>
    <name>fts::RowReviewer</name>
    <message>
        <source>Other work is writing to the project. What you decide is kept, and written as soon as that is done.</source>
        <translation>其他工作正在写入项目。您的决定会保留，待其完成后立即写入。</translation>
    </message>
</context>
<context>
    <name>fts::RowsView</name>
    <message>
        <source>F&amp;ind:</source>
        <translation>查找(&amp;I)：</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>显示：</translation>
    </message>
</context>
<context>
    <name>fts::RowsWorker</name>
    <message>
        <source>The data is just being changed. Wait until that is done.</source>
        <translation>正在更改数据。请等待完成。</translation>
    </message>
    <message>
        <source>The project is being worked on at the moment. Its data can be changed when that has ended or was stopped.</source>
        <translation>项目正在进行其他操作。待其结束或停止后才能更改数据。</translation>
    </message>
</context>
<context>
    <name>fts::RunComparison</name>
    <message>
        <source>These runs have no such curve.</source>
        <translation>这些运行没有此曲线。</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>不同的设置</translation>
    </message>
    <message>
        <source>Settings that differ:</source>
        <translation>不同的设置：</translation>
    </message>
    <message>
        <source>These runs had the same settings.</source>
        <translation>这些运行的设置相同。</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Curve shown</source>
        <translation>显示的曲线</translation>
    </message>
    <message>
        <source>Settings of this run:</source>
        <translation>此运行的设置：</translation>
    </message>
    <message>
        <source>Once both are measured, it is told here whether their results truly differ.</source>
        <translation>两者都评测之后，这里会说明它们的结果是否真有差异。</translation>
    </message>
    <message>
        <source>Curv&amp;e:</source>
        <translation>曲线(&amp;E)：</translation>
    </message>
</context>
<context>
    <name>fts::RunControls</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Holds the training where it is; nothing is computed meanwhile.</source>
        <translation>使训练停在当前位置；其间不进行计算。</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Goes on after the pause.</source>
        <translation>结束暂停，继续训练。</translation>
    </message>
    <message>
        <source>Ends the training and keeps a checkpoint, so that it can go on later.</source>
        <translation>结束训练并保存检查点，以便稍后继续。</translation>
    </message>
    <message>
        <source>Further epochs</source>
        <translation>追加轮数</translation>
    </message>
    <message>
        <source>Further &amp;epochs:</source>
        <translation>追加轮数(&amp;E)：</translation>
    </message>
    <message>
        <source>E&amp;xtend training</source>
        <translation>延长训练(&amp;X)</translation>
    </message>
    <message>
        <source>Trains this run&apos;s model further, with a new warm-up.</source>
        <translation>在此运行的模型上继续训练，并重新预热。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>St&amp;op, keeping a checkpoint</source>
        <translation>停止并保存检查点(&amp;O)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>St&amp;op watching</source>
        <translation>停止跟踪(&amp;O)</translation>
    </message>
    <message>
        <source>Watches the job at the address no longer; the job itself goes on.</source>
        <translation>不再跟踪该地址上的任务；任务本身继续。</translation>
    </message>
</context>
<context>
    <name>fts::RunDeletion</name>
    <message>
        <source>Delete a run</source>
        <translation>删除运行</translation>
    </message>
    <message>
        <source>Delete run %1 with its model and its verdict?</source>
        <translation>要删除运行 %1 及其模型和结论吗？</translation>
    </message>
    <message>
        <source>This frees %1 and cannot be taken back.</source>
        <translation>这将释放 %1，且无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>fts::RunFigures</name>
    <message>
        <source>Figures of both runs</source>
        <translation>两次运行的指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>fts::RunHeader</name>
    <message>
        <source>Steps done</source>
        <translation>已完成的步数</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <source>A run is being prepared</source>
        <translation>正在准备运行</translation>
    </message>
    <message>
        <source>A run is being prepared: %1</source>
        <translation>正在准备运行：%1</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
</context>
<context>
    <name>fts::RunLog</name>
    <message>
        <source>Messages of the run</source>
        <translation>运行的消息</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>还没有消息</translation>
    </message>
    <message>
        <source>⚠ Warning: %1</source>
        <translation>⚠ 警告：%1</translation>
    </message>
</context>
<context>
    <name>fts::RunTableModel</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未评测</translation>
    </message>
    <message>
        <source>Its program ended unexpectedly.</source>
        <translation>其程序意外结束。</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fts::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Nothing has been trained yet. Each training will be listed here.</source>
        <translation>还没有训练过。每次训练都会列在这里。</translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation>使用这些设置(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>复制表格(&amp;C)</translation>
    </message>
    <message>
        <source>Gives the project the settings that this run began with.</source>
        <translation>将项目的设置改为此运行开始时的设置。</translation>
    </message>
    <message>
        <source>Copies the table as comma-separated text, for a spreadsheet.</source>
        <translation>将表格复制为逗号分隔的文本，供电子表格使用。</translation>
    </message>
    <message>
        <source>Run %1 failed. %2</source>
        <translation>运行 %1 失败。%2</translation>
    </message>
    <message>
        <source>Every training of this project. Select two or more to compare them.</source>
        <translation>此项目的所有训练。选择两个或更多即可比较。</translation>
    </message>
    <message>
        <source>To compare, hold Ctrl and select another.</source>
        <translation>要比较，请按住 Ctrl 再选择一个。</translation>
    </message>
    <message>
        <source>&amp;Choose the settings</source>
        <translation>选择设置(&amp;C)</translation>
    </message>
    <message>
        <source>Sho&amp;w this run</source>
        <translation>查看此运行(&amp;W)</translation>
    </message>
    <message>
        <source>The project has the settings that run %1 began with.</source>
        <translation>项目现在使用运行 %1 开始时的设置。</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>撤销(&amp;O)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;Delete run…</source>
        <translation>删除运行(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>fts::SamplePairs</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 / %2 个词元</translation>
    </message>
    <message>
        <source>A pair as the model reads it. A stroke splits a word into the pieces the model knows; names in brackets are signs of its own; what is past the limit is grey.</source>
        <translation>这是模型所读到的问题–段落对。竖线将单词切分为模型认识的片段；括号中的名称是特殊词元；超出上限的部分显示为灰色。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Another &amp;pair</source>
        <translation>换一对(&amp;P)</translation>
    </message>
    <message>
        <source>A pair that is &amp;cut</source>
        <translation>被截断的一对(&amp;C)</translation>
    </message>
    <message>
        <source>Question: %1; passage: %2</source>
        <translation>问题：%1；段落：%2</translation>
    </message>
</context>
<context>
    <name>fts::SampleRows</name>
    <message>
        <source>A row as the model reads it. What it learns to write stands on a coloured ground. A stroke splits a word into the pieces the model knows; names in brackets are signs of its own; what is past the limit is grey.</source>
        <translation>模型读到的一行。它学习书写的部分带有底色。竖线把单词分成模型认识的片段；括号中的名称是它自己的记号；超出上限的部分为灰色。</translation>
    </message>
    <message>
        <source>A row as the model reads it</source>
        <translation>模型读到的一行</translation>
    </message>
    <message>
        <source>%1 tokens, more than fit: the row is left out</source>
        <translation>%1 个词元，放不下：该行被略过</translation>
    </message>
    <message>
        <source>%1 tokens, of which %2 are learned</source>
        <translation>%1 个词元，其中学习 %2 个</translation>
    </message>
    <message>
        <source>An&amp;other row</source>
        <translation>换一行(&amp;O)</translation>
    </message>
    <message>
        <source>A row that is too lon&amp;g</source>
        <translation>一个过长的行(&amp;G)</translation>
    </message>
</context>
<context>
    <name>fts::ServeForm</name>
    <message>
        <source>Who can reach the server</source>
        <translation>谁可以访问服务器</translation>
    </message>
    <message>
        <source>Programs on this computer only</source>
        <translation>仅本机上的程序</translation>
    </message>
    <message>
        <source>Other computers too</source>
        <translation>其他计算机也可以</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>The number that is part of the address. 0 takes any that is free.</source>
        <translation>地址中的数字。0 表示任选一个空闲端口。</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>任意空闲端口</translation>
    </message>
    <message>
        <source>&amp;Who can reach it:</source>
        <translation>谁可以访问(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Make one</source>
        <translation>生成一个(&amp;M)</translation>
    </message>
    <message>
        <source>Make a key that nobody can guess</source>
        <translation>生成一个无人能猜到的密钥</translation>
    </message>
    <message>
        <source>A key is needed: whoever has it can use the models. What is sent is not encrypted, so only in a network that you trust.</source>
        <translation>需要密钥：谁有密钥，谁就能使用这些模型。传输的内容不加密，因此只应在您信任的网络中使用。</translation>
    </message>
    <message>
        <source>A key is not needed: other computers, and pages in a browser, are refused.</source>
        <translation>不需要密钥：其他计算机以及浏览器中的网页会被拒绝。</translation>
    </message>
</context>
<context>
    <name>fts::ServePage</name>
    <message>
        <source>Serve</source>
        <translation>提供服务</translation>
    </message>
    <message>
        <source>Lets other programs ask models of this project, as they ask OpenAI&apos;s, until you stop it or close the project.</source>
        <translation>让其他程序像访问 OpenAI 的模型那样访问本项目的模型，直到您停止服务或关闭项目。</translation>
    </message>
    <message>
        <source>Requests and use</source>
        <translation>请求与使用</translation>
    </message>
    <message>
        <source>Re&amp;quests</source>
        <translation>请求(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>用法(&amp;U)</translation>
    </message>
    <message>
        <source>Start se&amp;rving</source>
        <translation>开始服务(&amp;R)</translation>
    </message>
    <message>
        <source>Only the one who edits the project can serve its models.</source>
        <translation>只有正在编辑项目的人才能提供其模型。</translation>
    </message>
    <message>
        <source>Choose a model to serve.</source>
        <translation>请选择要提供的模型。</translation>
    </message>
    <message>
        <source>The models are being looked at.</source>
        <translation>正在查看模型。</translation>
    </message>
    <message>
        <source>Other computers can only be let in with a key. Type one, or have one made.</source>
        <translation>其他计算机只有凭密钥才能访问。请输入一个密钥，或让程序生成一个。</translation>
    </message>
    <message>
        <source>Loading the models</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Ending, once what is being answered has come to its end</source>
        <translation>正在结束，待正在进行的回答完成</translation>
    </message>
    <message>
        <source>OpenAI&apos;s client (Python)</source>
        <translation>OpenAI 客户端（Python）</translation>
    </message>
    <message>
        <source>LlamaIndex (Python)</source>
        <translation>LlamaIndex（Python）</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>服务中</translation>
    </message>
</context>
<context>
    <name>fts::ServedModelsView</name>
    <message>
        <source>The base model, not tuned</source>
        <translation>基础模型（未微调）</translation>
    </message>
    <message>
        <source>The encoder that finds passages</source>
        <translation>查找段落的编码器</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>The models that are served</source>
        <translation>所提供的模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Programs call it</source>
        <translation>程序中的名称</translation>
    </message>
    <message>
        <source>writes texts</source>
        <translation>生成文本</translation>
    </message>
    <message>
        <source>embeds texts</source>
        <translation>生成文本向量</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>fts::ServingBar</name>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>复制地址(&amp;D)</translation>
    </message>
    <message>
        <source>Copy the server&apos;s address</source>
        <translation>复制服务器地址</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>复制密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Copy the key of the server</source>
        <translation>复制服务器密钥</translation>
    </message>
    <message>
        <source>S&amp;top serving</source>
        <translation>停止服务(&amp;T)</translation>
    </message>
    <message>
        <source>End the server</source>
        <translation>结束服务器</translation>
    </message>
    <message>
        <source>Serving at %1</source>
        <translation>服务地址：%1</translation>
    </message>
</context>
<context>
    <name>fts::SkippedModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>未采用的原因</translation>
    </message>
</context>
<context>
    <name>fts::SkippedView</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>The last time something was added, this could not be taken:</source>
        <translation>上次添加时，以下内容无法导入：</translation>
    </message>
    <message numerus="yes">
        <source>The last time something was added, %Ln rows could not be taken. The first of each file:</source>
        <translation>
            <numerusform>上次添加时，有 %Ln 行无法导入。各文件中最前面的几行：</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>另存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Password of the protected files:</source>
        <translation>受保护文件的密码：</translation>
    </message>
    <message>
        <source>Password of the protected files</source>
        <translation>受保护文件的密码</translation>
    </message>
    <message>
        <source>It is tried on all files in this list that want one, and kept nowhere.</source>
        <translation>它会用于此列表中所有需要密码的文件，且不会保存在任何地方。</translation>
    </message>
    <message>
        <source>Add them with it</source>
        <translation>用此密码添加</translation>
    </message>
    <message>
        <source>Add the protected files with this password</source>
        <translation>用此密码添加受保护的文件</translation>
    </message>
    <message>
        <source>Files that this password does not open: %1.</source>
        <translation>此密码无法打开的文件：%1。</translation>
    </message>
    <message>
        <source>For files without questions and passages, which hold text to make questions of.</source>
        <translation>适用于没有问题和段落、而是包含可用来生成问题的文本的文件。</translation>
    </message>
    <message>
        <source>Add as documents: %1</source>
        <translation>作为文档添加：%1</translation>
    </message>
    <message>
        <source>The last time something was added, this could not be taken, or only in part or by a guess:</source>
        <translation>上次添加时，以下内容无法导入、仅部分导入或凭推测导入：</translation>
    </message>
    <message>
        <source>What was not taken, and why</source>
        <translation>未采用的内容及原因</translation>
    </message>
    <message>
        <source>Copy all that was not taken</source>
        <translation>复制所有未采用的内容</translation>
    </message>
    <message>
        <source>Save all that was not taken as CSV</source>
        <translation>将所有未采用的内容另存为 CSV</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未采用</translation>
    </message>
</context>
<context>
    <name>fts::SnippetsView</name>
    <message>
        <source>LlamaIndex (Python)</source>
        <translation>LlamaIndex（Python）</translation>
    </message>
    <message>
        <source>sentence-transformers (Python)</source>
        <translation>sentence-transformers（Python）</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>命令行</translation>
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
        <translation>回答所依据的段落</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>The chosen passage</source>
        <translation>所选段落</translation>
    </message>
    <message>
        <source>Choose a passage to read it in full.</source>
        <translation>选择一个段落以阅读全文。</translation>
    </message>
    <message>
        <source>&amp;Passages the answers rest on, the best first:</source>
        <translation>回答所依据的段落，最佳的在前(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>fts::Split</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>不使用：%1</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>由您决定</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>fts::SqlFigures</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>What went wrong, and how often</source>
        <translation>出了什么错，以及次数</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>微调后的模型</translation>
    </message>
    <message>
        <source>Tuned model, held to the tables</source>
        <translation>微调后的模型，限于这些表</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什么错</translation>
    </message>
    <message>
        <source>Held to the tables</source>
        <translation>限于这些表</translation>
    </message>
</context>
<context>
    <name>fts::SqlQuestionModel</name>
    <message>
        <source>never right</source>
        <translation>从未正确</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>微调后的模型</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>fts::SqlQuestionsView</name>
    <message>
        <source>Never right</source>
        <translation>从未正确</translation>
    </message>
    <message>
        <source>The known SQL and what the models wrote</source>
        <translation>已知的 SQL 以及各模型所写的内容</translation>
    </message>
    <message>
        <source>(no longer in the project)</source>
        <translation>（已不在项目中）</translation>
    </message>
    <message>
        <source>Known SQL</source>
        <translation>已知的 SQL</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>微调后的模型</translation>
    </message>
    <message>
        <source>Tuned model, held to the tables</source>
        <translation>微调后的模型，限于这些表</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
</context>
<context>
    <name>fts::SqlRowView</name>
    <message>
        <source>Find questions that hold these words</source>
        <translation>查找含有这些词的问题</translation>
    </message>
    <message>
        <source>Words of a question or its SQL</source>
        <translation>问题或其 SQL 中的词</translation>
    </message>
    <message>
        <source>Which questions are shown</source>
        <translation>显示哪些问题</translation>
    </message>
    <message>
        <source>Questions and the SQL that answers them</source>
        <translation>问题以及回答它们的 SQL</translation>
    </message>
    <message>
        <source>Choose a question above to read it with its tables.</source>
        <translation>在上方选择一个问题，即可连同其表一起阅读。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln questions</source>
        <translation>
            <numerusform>%1 / %Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>From: %1, %2</source>
        <translation>来自：%1，%2</translation>
    </message>
    <message>
        <source>Judged on the database %1</source>
        <translation>在数据库 %1 上评测</translation>
    </message>
    <message>
        <source>S&amp;QL that answers it</source>
        <translation>回答它的 SQL(&amp;Q)</translation>
    </message>
    <message>
        <source>SQL of the chosen question</source>
        <translation>所选问题的 SQL</translation>
    </message>
    <message>
        <source>The SQL can be edited here.</source>
        <translation>可以在此编辑 SQL。</translation>
    </message>
    <message>
        <source>Question and &amp;tables</source>
        <translation>问题和表(&amp;T)</translation>
    </message>
    <message>
        <source>Use the chosen questions</source>
        <translation>使用所选问题</translation>
    </message>
    <message>
        <source>Leave the chosen questions out</source>
        <translation>不使用所选问题</translation>
    </message>
    <message>
        <source>Save SQL</source>
        <translation>保存 SQL</translation>
    </message>
    <message>
        <source>Save the edited SQL</source>
        <translation>保存编辑后的 SQL</translation>
    </message>
    <message>
        <source>%1 questions are chosen.</source>
        <translation>已选择 %1 个问题。</translation>
    </message>
    <message>
        <source>It stays left out: it is there twice, or its tables or its SQL are also in the part that is kept apart, and a verdict on what was learned would be worth nothing.</source>
        <translation>仍不使用：它是重复的，或者它的表或 SQL 也在保留的部分中，若用学过的内容来评测，结论就毫无意义。</translation>
    </message>
    <message>
        <source>The chosen question with its tables</source>
        <translation>所选问题及其表</translation>
    </message>
</context>
<context>
    <name>fts::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Finetune Studio</source>
        <translation>Finetune Studio</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Go on with a project on this computer</source>
        <translation>继续本机上的项目</translation>
    </message>
    <message>
        <source>See the whole way in under five minutes, with a small text that comes with the program</source>
        <translation>用程序自带的一小段文本，五分钟内体验完整流程</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>&amp;Remove from this list</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Finetune Studio fine-tunes a model on your own text and tells you whether it got better. Training and measuring happen on this computer; your text leaves it only if you name the address of a model elsewhere.</source>
        <translation>Finetune Studio 用您自己的文本微调模型，并告诉您模型是否变得更好。训练和评测都在本机进行；只有当您填写了其他地方模型的地址时，文本才会离开本机。</translation>
    </message>
    <message>
        <source>Begin with your own documents, questions and passages, or questions and SQL</source>
        <translation>从您自己的文档、问题与段落，或问题与 SQL 开始</translation>
    </message>
    <message>
        <source>&amp;Try a sample: search</source>
        <translation>试用示例：搜索(&amp;T)</translation>
    </message>
    <message>
        <source>Try a sample: S&amp;QL</source>
        <translation>试用示例：SQL(&amp;Q)</translation>
    </message>
    <message>
        <source>The whole way for a model that writes SQL, with questions and a database that come along</source>
        <translation>书写 SQL 的模型的完整过程，使用随程序提供的问题和数据库</translation>
    </message>
    <message>
        <source>Try a sample: &amp;answers</source>
        <translation>试用示例：回答(&amp;A)</translation>
    </message>
    <message>
        <source>The whole way for a model that learns to answer from documents as another one does, in about ten minutes</source>
        <translation>让一个模型学会像另一个模型那样依据文档回答的完整流程，大约十分钟</translation>
    </message>
    <message>
        <source>Put &amp;back an earlier copy…</source>
        <translation>恢复较早的副本(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>fts::StepList</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>fts::TablesView</name>
    <message>
        <source>Tables of the database</source>
        <translation>数据库的表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables; there are more than can be shown.</source>
        <translation>
            <numerusform>%Ln 个表；还有更多无法显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables</source>
        <translation>
            <numerusform>%Ln 个表</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a double click puts a name into the SQL.</source>
        <translation>按回车键或双击可将名称插入 SQL。</translation>
    </message>
</context>
<context>
    <name>fts::TeacherPanel</name>
    <message>
        <source>Says what would be sent and what it costs, before anything is.</source>
        <translation>在发送任何内容之前说明将发送什么以及费用。</translation>
    </message>
    <message>
        <source>How much the teacher answers</source>
        <translation>教师回答多少</translation>
    </message>
    <message>
        <source>No question is answered yet: the student learns from the answers.</source>
        <translation>还没有问题得到回答：学生从回答中学习。</translation>
    </message>
    <message>
        <source>Conversations to learn from: %1. To choose by: %2.</source>
        <translation>用于学习的对话：%1。用于选择：%2。</translation>
    </message>
    <message>
        <source>Not all questions were answered. What was answered is kept and not paid for again; ask again to go on.</source>
        <translation>并非所有问题都得到回答。已有的回答会保留，不会再次付费；再次询问即可继续。</translation>
    </message>
    <message>
        <source>Questions: %1. Answers that are there already: %2.</source>
        <translation>问题：%1。已有的回答：%2。</translation>
    </message>
    <message>
        <source>Requests to the model on this machine: %1. No text leaves it.</source>
        <translation>对本机模型的请求：%1。文本不会离开本机。</translation>
    </message>
    <message>
        <source>Requests to send to %1, with text of your documents: %2. Tokens: about %3 sent and %4 answered.</source>
        <translation>要发送到 %1 的请求（含您文档的文本）：%2。词元：约发送 %3，回答 %4。</translation>
    </message>
    <message>
        <source>Answer them</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Questions answered: %1 of %2. Of these the teacher found no answer in the passages to %3.</source>
        <translation>已回答的问题：%1／%2。其中 %3 个教师未在段落中找到答案。</translation>
    </message>
    <message>
        <source>Conversations left out: %1; the list tells why.</source>
        <translation>排除的对话：%1；列表说明原因。</translation>
    </message>
    <message>
        <source>Requests that were not made or got no answer: %1. Ask again to go on with them.</source>
        <translation>未发出或未得到回答的请求：%1。再次询问即可继续。</translation>
    </message>
    <message>
        <source>Ask the teache&amp;r</source>
        <translation>询问教师(&amp;R)</translation>
    </message>
</context>
<context>
    <name>fts::TrainingPage</name>
    <message>
        <source>Settings</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>How the model is to learn. The recommended values suit most projects.</source>
        <translation>设定模型如何学习。推荐值适合大多数项目。</translation>
    </message>
    <message>
        <source>Begin a ne&amp;w run instead of going on with the last one</source>
        <translation>开始新的运行，不继续上一次运行(&amp;W)</translation>
    </message>
    <message>
        <source>Machine and time</source>
        <translation>设备与用时</translation>
    </message>
    <message>
        <source>What the model will see</source>
        <translation>模型将看到的内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln epochs</source>
        <translation>
            <numerusform>%Ln 轮</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fts::TrainingSettings</name>
    <message>
        <source>Use recommen&amp;ded values</source>
        <translation>使用推荐值(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>高级(&amp;A)</translation>
    </message>
    <message>
        <source>%1, all it can</source>
        <translation>%1（模型上限）</translation>
    </message>
    <message>
        <source>%1, for this model</source>
        <translation>%1（适合此模型）</translation>
    </message>
</context>
<context>
    <name>fts::TryView</name>
    <message>
        <source>The base model finds</source>
        <translation>基础模型找到的段落</translation>
    </message>
    <message>
        <source>The tuned model finds</source>
        <translation>微调后的模型找到的段落</translation>
    </message>
    <message>
        <source>A search by words finds</source>
        <translation>按词搜索找到的段落</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>您的问题</translation>
    </message>
    <message>
        <source>Ask something your text answers</source>
        <translation>输入一个您的文本能回答的问题</translation>
    </message>
    <message>
        <source>The tuned model (run %1) finds</source>
        <translation>微调后的模型（运行 %1）找到的段落</translation>
    </message>
    <message>
        <source>No model is tuned yet</source>
        <translation>还没有微调过模型</translation>
    </message>
    <message>
        <source>The program that searches ended unexpectedly. Search again.</source>
        <translation>搜索程序意外结束。请重新搜索。</translation>
    </message>
    <message>
        <source>Only the one who edits the project can search.</source>
        <translation>只有正在编辑此项目的人才能搜索。</translation>
    </message>
    <message>
        <source>The first search takes longer: the models read all passages.</source>
        <translation>首次搜索耗时较长：模型要读取所有段落。</translation>
    </message>
    <message>
        <source>Other work is going on. Search when it is over.</source>
        <translation>正在进行其他操作。请在完成后搜索。</translation>
    </message>
    <message>
        <source>&amp;Your question:</source>
        <translation>您的问题(&amp;Y)：</translation>
    </message>
    <message>
        <source>Se&amp;arch</source>
        <translation>搜索(&amp;A)</translation>
    </message>
</context>
<context>
    <name>fts::TuningPanel</name>
    <message>
        <source>What goes to the address</source>
        <translation>发送到该地址的内容</translation>
    </message>
    <message>
        <source>By what the last job there took, it takes %1, its wait in the queue included.</source>
        <translation>按那里上一个任务的用时推算，需要%1，包括排队等待的时间。</translation>
    </message>
</context>
<context>
    <name>fts::VerdictQuestions</name>
    <message>
        <source>Which questions to show</source>
        <translation>要显示的问题</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Got worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>Got better</source>
        <translation>变好</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>显示(&amp;W)：</translation>
    </message>
    <message>
        <source>Part of the question</source>
        <translation>问题中的文字</translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation>查找(&amp;I)：</translation>
    </message>
    <message>
        <source>Questions, the worst first</source>
        <translation>问题，变差的在前</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The questions of this verdict were not kept. Measure again.</source>
        <translation>此结论所依据的问题没有保留。请重新评测。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln questions</source>
        <translation>
            <numerusform>%1 / %Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>The questions shown, for a spreadsheet.</source>
        <translation>所显示的问题，供电子表格使用。</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>fts::VerdictView</name>
    <message>
        <source>This took %1; the forecast was %2.</source>
        <translation>用时 %1；预测为 %2。</translation>
    </message>
    <message>
        <source>This took %1.</source>
        <translation>用时 %1。</translation>
    </message>
    <message>
        <source>The data have changed since this run was trained: it may have learned some of these questions.</source>
        <translation>此运行训练之后数据已更改：它可能学过其中一些问题。</translation>
    </message>
</context>
<context>
    <name>fts::WhatIsLearned</name>
    <message>
        <source>Looking at the rows</source>
        <translation>正在查看各行</translation>
    </message>
    <message>
        <source>%1 rows to train on: half of them have at most %2 tokens, the longest has %3.</source>
        <translation>%1 行用于训练：其中一半最多有 %2 个词元，最长的有 %3 个。</translation>
    </message>
    <message>
        <source>Every row fits: none is cut or left out.</source>
        <translation>每一行都放得下：没有截断或略过。</translation>
    </message>
    <message>
        <source>Rows longer than %2 tokens: %1 of %3. They are left out: without its end a statement would teach something else.</source>
        <translation>超过 %2 个词元的行：%3 行中的 %1 行。它们被略过：没有结尾的语句会教给模型别的东西。</translation>
    </message>
    <message>
        <source>Use %1 tokens</source>
        <translation>改用 %1 个词元</translation>
    </message>
    <message>
        <source>Stopped: what is shown is from before the last change.</source>
        <translation>已停止：显示的是上次更改之前的内容。</translation>
    </message>
    <message>
        <source>Stopped before all rows were looked at.</source>
        <translation>在查看完所有行之前已停止。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Conversations left out because a model on this machine cannot learn them: %1.</source>
        <translation>因本机模型无法学习而排除的对话：%1。</translation>
    </message>
    <message>
        <source>%1 of them fit into %2 tokens and are learned from.</source>
        <translation>其中 %1 行不超过 %2 个词元，用于学习。</translation>
    </message>
    <message>
        <source>Of their %1 tokens, the model learns to write %2: the answers and the signs that end them. It reads questions and passages only.</source>
        <translation>在它们的 %1 个词元中，模型学习书写 %2 个：回答以及结束它们的记号。问题和段落只是阅读。</translation>
    </message>
    <message>
        <source>The model learns to write all their %1 tokens, questions and tables too.</source>
        <translation>模型学习书写它们的全部 %1 个词元，包括问题和表。</translation>
    </message>
    <message>
        <source>Of their %1 tokens, the model learns to write %2: the SQL and the sign that ends it. It reads the others only.</source>
        <translation>在它们的 %1 个词元中，模型学习书写 %2 个：SQL 以及结束它的记号。其余只是阅读。</translation>
    </message>
</context>
<context>
    <name>fts::WhatIsSeen</name>
    <message>
        <source>Looking at the pairs</source>
        <translation>正在查看问题–段落对</translation>
    </message>
    <message>
        <source>%1 pairs to train on: %2 different questions, half of them with at most %3 tokens, and %4 different passages, half of them with at most %5. The longest text has %6 tokens.</source>
        <translation>用于训练的问题–段落对共 %1 个：%2 个不同的问题，半数不超过 %3 个词元；%4 个不同的段落，半数不超过 %5 个词元。最长的文本有 %6 个词元。</translation>
    </message>
    <message>
        <source>Stopped: what is shown is from before the last change.</source>
        <translation>已停止：显示的是上次更改之前的内容。</translation>
    </message>
    <message>
        <source>Stopped before all pairs were looked at.</source>
        <translation>已停止，尚未查看完所有问题–段落对。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>The model sees every text to its end.</source>
        <translation>模型能看到每段文本的全部内容。</translation>
    </message>
    <message>
        <source>Use %1 tokens</source>
        <translation>改用 %1 个词元</translation>
    </message>
    <message>
        <source>%1 pairs share their passage with another question of their batch.</source>
        <translation>有 %1 个问题–段落对与同一批次中的另一个问题对应同一段落。</translation>
    </message>
    <message>
        <source>%1 pairs share their question with another passage of their batch.</source>
        <translation>有 %1 个问题–段落对与同一批次中的另一个段落对应同一问题。</translation>
    </message>
    <message>
        <source>No batch holds the same text twice, so every other passage of a batch is a wrong answer to learn from.</source>
        <translation>各批次中都没有重复的文本，因此同一批次的其他段落都可作为错误答案供模型学习。</translation>
    </message>
    <message>
        <source>Such right answers are never taken for wrong ones: they are left out of the comparison.</source>
        <translation>这些正确答案不会被当作错误答案：它们不参与比较。</translation>
    </message>
    <message>
        <source>Passages longer than %3 tokens: %1 of %2. They are cut: the model does not see %4 % of the text.</source>
        <translation>长于 %3 个词元的段落：%1 / %2。它们会被截断：模型看不到 %4 % 的文本。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions lean on their passage (“according to the text …”). Nobody asks a search like that, so they teach little. Better leave them out of the data. Among them:</source>
        <translation>
            <numerusform>有 %Ln 个问题依赖其段落（“根据文中所述……”）。搜索时没有人会这样提问，因此它们对训练帮助不大，最好从数据中去掉。例如：</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>不使用这些问题</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Fine-tunes models on your own text and tells you whether they got better.</source>
        <translation>用您自己的文本微调模型，并告诉您模型是否变得更好。</translation>
    </message>
    <message>
        <source>A project&apos;s folder or its manifest.</source>
        <translation>项目文件夹或其清单文件。</translation>
    </message>
</context>
</TS>
