using System.Globalization;
using Exchange.Dates.Contracts;
using Exchange.Framework.Commands;

namespace Exchange.Dates.Services;

/// <summary><c>dates add DATE --months N | --working-days N</c>: the nominal date TAB the date moved to a working day.</summary>
internal sealed class DatesVerb : IVerb
{
    private readonly IWorkingCalendar _calendar;

    public DatesVerb(IWorkingCalendar calendar) => _calendar = calendar;

    public string Name => "dates add";

    public string Usage => "dates add DATE --months N | --working-days N: where the period ends; exit code 1 when no calendar covers the year";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Count != 3
            || !DateOnly.TryParseExact(arguments[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            || !int.TryParse(arguments[2], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || arguments[1] is not ("--months" or "--working-days") || count > (arguments[1] == "--months" ? 1200 : 2000))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        var end = arguments[1] == "--months" ? _calendar.MonthsAfter(start, count) : _calendar.WorkingDaysAfter(start, count);
        if (end.Moved is not { } moved)
        {
            foreach (var problem in _calendar.Unread)
            {
                await Console.Error.WriteLineAsync(problem);
            }

            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"No calendar of working days covers {end.MissingYear}. Put the days of the State Council's notice into calendars/{end.MissingYear}.json of the data folder (docs/modules/dates.md)."));
            return 1;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{end.Nominal:yyyy-MM-dd}\t{moved:yyyy-MM-dd}"));
        return 0;
    }
}
