using Exchange.Content.Domain;

namespace Exchange.Tests.Content;

public sealed class ProcessChainTests
{
    [Fact]
    public void Stages_FollowTheOreInSteps()
    {
        var depth = -1;
        foreach (var stage in ProcessChain.Stages)
        {
            // Read as an indented list, no stage may skip a level.
            Assert.InRange(stage.Depth, 0, depth + 1);
            depth = stage.Depth;
        }

        Assert.Equal(ProcessChain.Stages.Count, ProcessChain.Stages.Select(s => s.Place).Distinct(StringComparer.Ordinal).Count());
    }

    // Rules §12: ten parents VT01 to VT10.
    [Fact]
    public void Chain_ReachesEveryParentOfTheTaxonomy() => Assert.Equal(
        Enumerable.Range(1, 10).Select(n => $"VT{n:00}"),
        ProcessChain.Stages.Concat(ProcessChain.Around).Select(n => n.Taxonomy[..4]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
