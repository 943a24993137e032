"""The dice by which filings are made up."""

import datetime
import random
import string


class Chance(random.Random):
    """The dice of one filing."""

    def bad(self):
        return self.random() < 0.10

    def yes(self, share=0.9):
        return self.random() < share

    def day(self, base, least, most):
        return base + datetime.timedelta(days=self.randint(least, most))

    def digits(self, count):
        return "".join(self.choices(string.digits, k=count))

    def letters(self, count):
        return "".join(self.choices(string.digits + string.ascii_uppercase, k=count))
