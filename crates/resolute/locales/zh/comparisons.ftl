# 比较文本，以及一个段落的沿革。
compare-title = 比较两个文本
compare-lede = 逐段逐词显示一个文本对另一个文本的修改。
compare-instrument = 文书
compare-choose = 请选择此处存有多个文本的文书。
compare-none = 此处尚无任何文书存有一个以上的文本。请收录文本的另一版本，或比较您自己的两个文件。
compare-old = 原文本
compare-new = 新文本
compare-show = 比较
compare-swap = 反向比较
compare-own-marks = 这些是提案文件中所载的修改。
compare-worked-out = 这些修改是在此处通过比较两个文本得出的，发布者并未如此标注。
compare-not-law = 这两个文本并非都已通过：提案或复原文本不具效力。
compare-same = 两个文本逐字相同。
compare-changed = { $count ->
   *[other] { $count } 个段落有修改
}
compare-with = 与另一文本比较
compare-files-title = 比较两个文件
compare-files-lede = 请选择原文本和新文本。不保存任何内容：两个文件读取、比较后即被丢弃。
compare-files-help = Word (.docx)、Akoma Ntoso 或纯文本，每个文件不超过 { $size } MB。
compare-files-tracked = { $file } 含有修订标记；比较时视为已全部接受。
compare-files-again = 比较另外两个文件
compare-files-own = 比较您自己的两个文件
compare-files-result = { $new } 相对于 { $old }
history-title = 段落沿革
history-lede = 该段落在此处所存各文本中的措辞，由旧到新，并显示每一文本对前一文本的修改。
history-one = 此处仅存有一个包含该段落的文本，因此无可比较。
history-first = 此处所存文本中最早包含该段落者
history-same-words = 措辞与之前相同
history-changed = 措辞与之前不同
history-open = 在其文本中阅读
history-see = 该段落的沿革
