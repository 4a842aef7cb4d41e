# 語言：森林用哪一種說話，各語言怎麼稱呼自己。

# 這個語言怎麼稱呼自己。
language-name = 繁體中文

cmd-language = 語言
cmd-language-description = 選這座森林公開說話的語言
opt-language-to = 報紙、公開回覆與網頁用的語言
answer-language = 從現在起，這座森林說{ $language }：報紙、公開回覆、網頁都是。私下的回覆和信，照每個人自己的語言。
error-unknown-language = 這個語言我不會說。我會說：{ $known }。

# 給經營機器人的人。
setting-language = 應該是這些之一：{ $known }

# 化名全用完之後重抽到的：第二位灰色。
wood-name-again = { $name }{ $number ->
    [2] 二世
    [3] 三世
    [4] 四世
    [5] 五世
    [6] 六世
    [7] 七世
    [8] 八世
    [9] 九世
    [10] 十世
   *[other] { $number } 世
}

# 圖表下方：字型裡沒有的傳說名稱，以及圖中代替它的號碼。
chart-below = 圖中的 { $number }：{ $legend }
