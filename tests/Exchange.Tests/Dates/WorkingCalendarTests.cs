using System.Globalization;
using System.Text;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Dates.Services;
using Exchange.Framework.Data;

namespace Exchange.Tests.Dates;

/// <summary>Rules GEN-05.</summary>
public sealed class WorkingCalendarTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-dates-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("2025-11-30", 3, "2026-02-28", "2026-02-28")] // LIC-10: a Saturday, but a working day made up for
    [InlineData("2025-03-15", 3, "2025-06-15", "2025-06-16")] // LIC-10: a Sunday
    [InlineData("2025-01-31", 1, "2025-02-28", "2025-02-28")]
    [InlineData("2025-09-01", 1, "2025-10-01", "2025-10-09")] // the National Day holidays
    [InlineData("2025-01-28", 0, "2025-01-28", "2025-02-05")] // Spring Festival
    public void MonthsAfter_Vectors(string start, int months, string nominal, string moved)
    {
        var end = Load().MonthsAfter(Day(start), months);

        Assert.Equal((Day(nominal), Day(moved), null), (end.Nominal, end.Moved, end.MissingYear));
    }

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")] // a Saturday on which people work
    [InlineData("2026-02-14", 1, "2026-02-24")] // the first day after Spring Festival
    [InlineData("2026-02-27", 1, "2026-02-28")]
    [InlineData("2026-11-20", 5, "2026-11-27")]
    public void WorkingDaysAfter_SkipsDaysOffAndCountsWeekendsWorked(string start, int days, string moved) =>
        Assert.Equal(Day(moved), Load().WorkingDaysAfter(Day(start), days).Moved);

    [Theory]
    [InlineData("2026-02-13", "2026-02-13", 0)]
    [InlineData("2026-02-13", "2026-02-12", 0)]
    [InlineData("2026-02-13", "2026-02-24", 2)] // the Saturday worked, and the first day after Spring Festival
    [InlineData("2026-11-20", "2026-11-27", 5)]
    [InlineData("2026-12-30", "2027-01-05", null)] // no calendar of 2027
    [InlineData("2026-11-20", "2046-11-20", null)]
    public void WorkingDaysUntil_CountsTheLastDayAndGuessesNothing(string from, string to, int? days) =>
        Assert.Equal(days, Load().WorkingDaysUntil(Day(from), Day(to)));

    // A first estimate counts the days of the week, and keeps what has to be counted later.
    [Theory]
    [InlineData("2027-01-04", 1, "2027-01-05")]
    [InlineData("2027-01-04", 3, "2027-01-07")]
    [InlineData("2027-01-04", 5, "2027-01-11")]
    [InlineData("2027-01-08", 1, "2027-01-11")]
    public void DueAfter_WithoutCalendar_EstimatesByTheWeek(string start, int days, string estimate) =>
        Assert.Equal(new PeriodEnd(Day(estimate), null, 2027, new WorkingPeriod(Day(start), days)), Load().DueAfter(Day(start), days));

    [Fact]
    public void NoCalendar_IsSaidNotGuessed()
    {
        var calendar = Load();

        var months = calendar.MonthsAfter(new DateOnly(2026, 11, 23), 120);
        Assert.Equal((new DateOnly(2036, 11, 23), null, 2036), (months.Nominal, months.Moved, months.MissingYear));
        Assert.Equal(new DateOnly(2036, 11, 23), months.Safe);

        var days = calendar.WorkingDaysAfter(new DateOnly(2026, 12, 30), 5);
        Assert.Equal((null, null, 2027), (days.Nominal, days.Moved, days.MissingYear));
        Assert.Null(calendar.IsWorkingDay(new DateOnly(1999, 1, 4)));
    }

    [Fact]
    public void FileInTheDataFolder_Wins()
    {
        var path = Path.Combine(_folder, "calendars");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "2027.json"), """{ "year": 2027, "instrument": "x", "holidays": [{ "name": "元旦", "from": "2027-01-01", "to": "2027-01-03" }], "workdays": [] }""");

        Assert.Equal(new DateOnly(2027, 1, 4), Load().MonthsAfter(new DateOnly(2026, 12, 1), 1).Moved);
    }

    [Fact]
    public void BadFileInTheDataFolder_IsNamedAndLeavesTheOthers()
    {
        var path = Path.Combine(_folder, "calendars");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "2026.json"), """{ "year": 2026, "instrument": "x", "holidays": [], "workdays": ["2026-02-30"] }""");
        File.WriteAllText(Path.Combine(path, "2027.json"), """{ "year": 2027, "instrument": "x", "holidays": [], "workdays": [] }""");

        var calendar = Load();

        Assert.StartsWith("calendars/2026.json: ", Assert.Single(calendar.Unread), StringComparison.Ordinal);
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 10, 1)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2027, 1, 4)));
    }

    [Theory]
    [InlineData("""{ "year": 2027, "instrument": "x", "holidays": [{ "name": "元旦", "from": "2027-01-03", "to": "2027-01-01" }], "workdays": [] }""")]
    [InlineData("""{ "year": 2027, "instrument": "x", "holidays": [{ "name": "元旦", "from": null, "to": "2027-01-01" }], "workdays": [] }""")]
    [InlineData("""{ "year": 2027, "instrument": "x", "holidays": [], "workdays": ["2027-01-04"] }""")]
    [InlineData("""{ "year": 2027, "instrument": "x", "holidays": [], "workdays": ["2026-01-04"] }""")]
    [InlineData("""{ "year": 2027, "holidays": [], "workdays": [] }""")]
    [InlineData("[")]
    public void Read_WrongFile_IsRefused(string json) =>
        Assert.Throws<FormatException>(() => CalendarFile.Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("2025-11-30 --months 3", 0, "2026-02-28\t2026-02-28")]
    [InlineData("2025-03-15 --months 3", 0, "2025-06-15\t2025-06-16")]
    [InlineData("2026-02-13 --working-days 2", 0, "2026-02-24\t2026-02-24")]
    [InlineData("2026-11-23 --months 12", 1, "")]
    [InlineData("2026-11-23 --months -1", 1, "")]
    [InlineData("2026-13-01 --months 1", 1, "")]
    [InlineData("2026-11-23", 1, "")]
    public async Task Verb_PrintsNominalAndMovedDate(string arguments, int code, string line)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);

        Assert.Equal(code, await new DatesVerb(Load()).RunAsync(arguments.Split(' '), output, TestContext.Current.CancellationToken));
        Assert.Equal(line, output.ToString().Trim());
    }

    private WorkingCalendar Load() => CalendarFiles.Load(new DataFolder(_folder));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
