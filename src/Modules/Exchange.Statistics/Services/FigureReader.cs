using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Navigation;
using Exchange.Statistics.Contracts;
using Exchange.Statistics.ViewModels;
using Microsoft.Extensions.Localization;

namespace Exchange.Statistics.Services;

/// <summary>Has the modules count, and puts their figures in order.</summary>
internal sealed class FigureReader
{
    private readonly IEnumerable<IFigureSource> _sources;
    private readonly IStringLocalizer<FigureReader> S;

    public FigureReader(IEnumerable<IFigureSource> sources, IStringLocalizer<FigureReader> localizer)
    {
        _sources = sources;
        S = localizer;
    }

    /// <summary>A query or two for each figure; one after the other, because they share a connection.</summary>
    /// <param name="publicOnly">Only what everybody may see.</param>
    /// <param name="code">Only the figure of that name; null for all.</param>
    public async Task<IReadOnlyList<FigureSection>> ReadAsync(bool publicOnly, string? code, CancellationToken cancellationToken)
    {
        var sections = new List<FigureSection>();
        foreach (var source in _sources.OrderBy(s => s.Position, PositionComparer.Instance))
        {
            var figures = new List<FigureView>();
            foreach (var figure in source.Figures.Where(f => (f.IsPublic || !publicOnly) && (code is null || f.Code == code)))
            {
                figures.Add(new FigureView(figure, await figure.Count(cancellationToken)));
            }

            if (figures.Count > 0)
            {
                sections.Add(new FigureSection(source.Caption, figures));
            }
        }

        return sections;
    }

    public Figure? Find(string code) => _sources.SelectMany(s => s.Figures).FirstOrDefault(f => f.Code == code);

    /// <summary>As people read it.</summary>
    public string Text(Figure figure, FigureGroup group) => (figure.Unit, group.Value) switch
    {
        (_, null) => group.Sample is { } few ? S["too few ({0})", few] : S["fewer than {0}", SmallGroups.Minimum],
        (FigureUnit.Hours, { } hours) => group.Sample is { } of ? S["{0} hours (of {1})", hours, of] : S["{0} hours", hours],
        (FigureUnit.Fen, { } fen) => DisplayText.Amount(new Money(fen)),
        (_, { } count) => count.ToString("#,##0", CultureInfo.InvariantCulture),
    };

    public string Text(FigureTarget target) => target.From == target.To
        ? S["target {0}", target.From]
        : S["target {0} to {1}", target.From, target.To];

    public string Unit(FigureUnit unit) => unit switch
    {
        FigureUnit.Hours => S["Median hours"],
        FigureUnit.Fen => S["Amount"],
        _ => S["Number"],
    };

    /// <summary>Where the rows of a group are for who reads the operator's page; null when they are shown to nobody.</summary>
    public static string? RowsUrl(Figure figure, FigureGroup group) =>
        group.CatalogUrl ?? (figure.Rows is null || group.Value is null ? null : $"/Admin/Statistics/{figure.Code}/{Uri.EscapeDataString(group.Key)}");
}
