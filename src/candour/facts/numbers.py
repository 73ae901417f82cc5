"""Numbers written as words, as papers count days, months and reviews: from one to ninety-nine."""

UP_TO_NINETEEN = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {
    "a": 1,
    "an": 1,
    **{word: number for number, word in enumerate(UP_TO_NINETEEN, start=1)},
    **{word: 10 * number for number, word in enumerate(TENS, start=2)},
    **{
        f"{ten}-{one}": 10 * tens + ones
        for tens, ten in enumerate(TENS, start=2)
        for ones, one in enumerate(UP_TO_NINETEEN[:9], start=1)
    },
}
