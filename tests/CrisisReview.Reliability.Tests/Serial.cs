// Each test has processes of its own that want both cores.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
