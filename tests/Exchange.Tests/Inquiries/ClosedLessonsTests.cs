using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Inquiries.Services;

namespace Exchange.Tests.Inquiries;

/// <summary>The no that teaches: sums of at least five askers, and one thing to mend.</summary>
public sealed class ClosedLessonsTests
{
    [Fact]
    public void FourAskers_TellNothing_HoweverOftenTheyAsked()
    {
        Assert.Null(ClosedLessons.Of(Closed(CloseReason.PriceTooHigh, 4)));
        var one = Guid.CreateVersion7();
        Assert.Null(ClosedLessons.Of(Enumerable.Repeat((CloseReason.PriceTooHigh, one), 9)));
    }

    [Fact]
    public void FiveOfOneReason_AreTold_WithItsFix()
    {
        var lessons = ClosedLessons.Of(Closed(CloseReason.PriceTooHigh, 5))!;

        Assert.Equal(5, lessons.Askers);
        Assert.Equal([(CloseReason.PriceTooHigh, 5)], lessons.Told);
        Assert.Null(lessons.Others);
        Assert.Equal(CloseReason.PriceTooHigh, lessons.Lesson);
    }

    [Fact]
    public void RestOfAFew_CannotBeFoundBySubtracting()
    {
        var lessons = ClosedLessons.Of([.. Closed(CloseReason.PriceTooHigh, 8), .. Closed(CloseReason.TooEarly, 5), .. Closed(CloseReason.NoFit, 2)])!;

        Assert.Equal([(CloseReason.PriceTooHigh, 8)], lessons.Told);
        Assert.Equal(7, lessons.Others);
        Assert.Empty(ClosedLessons.Of([.. Closed(CloseReason.PriceTooHigh, 5), .. Closed(CloseReason.NoFit, 1)])!.Told);
    }

    [Fact]
    public void FiveOfFiveReasons_AreASum_AndAFixWithoutAReason()
    {
        var lessons = ClosedLessons.Of([.. Enum.GetValues<CloseReason>().Where(r => r != CloseReason.Agreed).Take(5).SelectMany(r => Closed(r, 1))])!;

        Assert.Equal((5, 5), (lessons.Askers, lessons.Others));
        Assert.Empty(lessons.Told);
        Assert.Null(lessons.Lesson);
    }

    [Fact]
    public void Agreements_AreNoRefusals() => Assert.Null(ClosedLessons.Of(Closed(CloseReason.Agreed, 9)));

    [Fact]
    public void EveryReason_HasAFixOfItsOwn()
    {
        var fixes = Enum.GetValues<CloseReason>().Where(r => r != CloseReason.Agreed).Select(r => ListingLessons.FixFor(r)).Append(ListingLessons.FixFor(null)).ToList();

        Assert.Equal(fixes.Count, fixes.Select(f => f.What).Distinct().Count());
        Assert.Equal(fixes.Count, fixes.Select(f => f.How).Distinct().Count());
    }

    private static IEnumerable<(CloseReason Reason, Guid Asker)> Closed(CloseReason reason, int askers) =>
        Enumerable.Range(0, askers).Select(_ => (reason, Guid.CreateVersion7()));
}
