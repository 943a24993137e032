# make demo   install what is missing, build in release mode, judge the samples
# make test   install what is missing, run all tests
# make test-html   test the HTML report in headless Chromium, if that is here or can be installed
# make test-spark   judge a sample on a cluster of Apache Spark, if that is here or can be installed
# make lint   check the layout of the source
# make validate   have programs of others read the samples' reports; after make demo
# make benchmark   check and time the program beside others (a quarter to half an hour)
.PHONY: demo test test-html test-spark lint validate benchmark setup

PACK := Rules/hunan-platform-economy
PLUMBLINE := .build/release/plumbline

demo: setup
	@echo "==> building in release mode (some minutes the first time)"
	@Scripts/build plumbline
	@Scripts/demo $(PLUMBLINE) $(PACK)

test: setup
	@echo "==> running all tests"
	@swift test $$(Scripts/traits)

test-html: setup
	@Scripts/test-html

test-spark: setup
	@Scripts/test-spark

lint:
	@swift format lint --strict -r Sources Tests Package.swift

validate: setup
	@Scripts/build plumbline
	@Scripts/validate-reports

benchmark: setup
	@Scripts/benchmark

setup:
	@Scripts/setup
