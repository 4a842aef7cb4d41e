# パトロン同士の争い：踏み上げ、決闘、狙った噂、混み合う側。

headline-squeezed-short-1 = { $good }で踏み上げ：{ $patron }、{ $price }で退場。{ $rival }が微笑む。
headline-squeezed-short-2 = { $good }が{ $price }、{ $patron }は踏み上げられ、{ $rival }は鼻歌。
headline-squeezed-short-3 = { $patron }、{ $good }を{ $price }で踏み上げられる。得は{ $rival }。
headline-squeezed-long-1 = { $patron }、{ $good }を{ $price }でふるい落とされる。得は{ $rival }。
headline-squeezed-long-2 = { $patron }、{ $good }を{ $price }で手放す。{ $rival }の待っていた時。
headline-squeezed-long-3 = { $good }、{ $price }：{ $patron }には安すぎ、{ $rival }には頃合い。
headline-duel-short-1 = { $patron }、{ $good }と{ $rival }に逆らい{ $price }で{ $quantity }口の空売り。
headline-duel-short-2 = { $rival }の買う{ $good }に、{ $patron }が{ $quantity }口の空売り。一礼。
headline-duel-short-3 = { $good }をめぐり、{ $patron }と{ $rival }は席を分ける。
headline-duel-long-1 = { $patron }、{ $rival }に逆らい{ $good }を{ $price }で{ $quantity }口の空買い。
headline-duel-long-2 = { $rival }の売る{ $good }を、{ $patron }がゆっくり{ $quantity }口。
headline-duel-long-3 = { $good }で対立：{ $rival }の売りに{ $patron }の買い。
headline-rumour-aimed-up-1 = { $good }高の噂。空売り中の{ $patron }、一拍遅れて笑う。
headline-rumour-aimed-up-2 = { $good }は上がると囁く声、空売り中の{ $patron }に聞こえる所で。
headline-rumour-aimed-up-3 = { $good }に良い噂。空売り中の{ $patron }、出どころを聞く。
headline-rumour-aimed-down-1 = { $good }安の噂。空買い中の{ $patron }の耳にも入る。
headline-rumour-aimed-down-2 = { $good }は下がると囁く声、空買い中の{ $patron }に聞こえる所で。
headline-rumour-aimed-down-3 = { $good }に悪い噂。空買い中の{ $patron }、出どころを聞く。
headline-crowded-short-1 = { $good }の空売りが混む：取引所の上限{ $cap }口のうち{ $units }口。
headline-crowded-short-2 = { $good }の空売りは{ $units }口に。次の空売りは安く売れる。
headline-crowded-long-1 = { $good }の空買いが混む：取引所の上限{ $cap }口のうち{ $units }口。
headline-crowded-long-2 = { $good }の空買いは{ $units }口に。次の空買いは高くつく。
