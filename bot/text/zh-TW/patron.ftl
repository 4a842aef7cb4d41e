# 金主會遇到的：確認，以及回覆之後的事。

magistrate-name = 治安官
answer-more-by-letter = 有一封只給你看的信寄到你的私訊了，`/信箱` 裡也有。

confirm-open = { $side ->
    [short] 放空
   *[long] 做多
} { $quantity } 份 { $good_mark } { $good }，價 { $price }？會鎖住你 { NUMBER($worth) } 顆石子中的 { NUMBER($margin) }，最多賠 { NUMBER($risk) }。到 { $call } 強制平倉。
confirm-pay = 這是你 { NUMBER($worth) } 顆石子中的 { NUMBER($risk) }，要給 { $creature }，不一定回得來。
confirm-again = 問過你之後，價格、章節或你的處境變了，所以還沒動手。現在是這樣：
confirm-yes = 就這樣
confirm-no = 算了
confirm-left = 沒動。你的石子還在原位。
