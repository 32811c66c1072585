using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Recipes;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Media.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Recipes;

/// <summary>An operator brings in a recipe: the file is kept for a day, tried, and then brought in as a whole or not at all.</summary>
internal sealed class RecipeDesk
{
    public const long MaxBytes = 40 << 20;
    public const int MaxRows = 200;

    private static readonly FilePolicy _policy = new([FileKind.JsonLines], MaxBytes, IsPublic: false);

    private readonly AppDbContext _db;
    private readonly IFileStore _files;
    private readonly ContentTypes _types;
    private readonly RecordParts _records;
    private readonly IEnumerable<IRecipeStepHandler> _steps;
    private readonly SiteSettings _settings;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;

    public RecipeDesk(
        AppDbContext db, IFileStore files, ContentTypes types, RecordParts records, IEnumerable<IRecipeStepHandler> steps, SiteSettings settings,
        IAuditTrail audit, ICurrentUser user)
    {
        _db = db;
        _files = files;
        _types = types;
        _records = records;
        _steps = steps;
        _settings = settings;
        _audit = audit;
        _user = user;
    }

    /// <summary>Keeps the file, for the one who sent it.</summary>
    /// <returns>Its id.</returns>
    public async Task<Result<Guid>> KeepAsync(IFormFile? upload, CancellationToken cancellationToken)
    {
        if (upload is not { Length: > 0 })
        {
            return Result<Guid>.Fail("Choose a file.", nameof(upload));
        }

        var outcome = await _files.SaveAsync(upload, _policy, new FileOwner(RecipeUploads.Owner, Mine()), cancellationToken);
        if (outcome.File is not { } file)
        {
            return Result<Guid>.Fail(outcome.Error!, nameof(upload));
        }

        await using (var content = _files.OpenRead(file))
        {
            var read = await RecipeFile.ReadAsync(content, _types, cancellationToken);
            if (!read.Succeeded)
            {
                _db.ChangeTracker.Clear();
                return Result<Guid>.Fail(read.Error!, nameof(upload), [.. read.Arguments ?? []]);
            }
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Ok(file.Id);
    }

    /// <summary>What it would change. Changes nothing.</summary>
    /// <returns>Null when there is no such file of this person.</returns>
    public async Task<RecipeTrialPage?> TryAsync(Guid fileId, CancellationToken cancellationToken)
    {
        if (await OpenAsync(fileId, cancellationToken) is not var (file, recipe))
        {
            return null;
        }

        var ids = recipe.Items.Select(i => i.ContentItemId).OfType<string>().ToList();
        var stored = (await (
            from item in _db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.ContentItemId))
            join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = item.Id, Number = item.PublishedVersion ?? item.LatestVersion } equals new { version.ItemId, version.Number }
            select new { Item = item, Version = version }).ToListAsync(cancellationToken)).ToDictionary(r => r.Item.ContentItemId, r => (r.Item, r.Version), StringComparer.Ordinal);
        var settings = await _settings.GetAsync<ContentSettings>(cancellationToken);
        List<RecipeTrialRow> rows = [];
        foreach (var import in recipe.Items)
        {
            var there = import.ContentItemId is { } id && stored.TryGetValue(id, out var found) ? found : ((ContentItem, ContentVersion)?)null;
            rows.Add(await RowAsync(import, there, settings.NeedsTwoPersons(import.Type), cancellationToken));
        }

        // What needs a look comes first.
        var shown = rows.Where(r => r.Change != RecipeChange.Unchanged).OrderByDescending(r => r.Change == RecipeChange.Refused).ToList();
        return new RecipeTrialPage(
            fileId, file.Name, rows.Count(r => r.Change == RecipeChange.Added), rows.Count(r => r.Change == RecipeChange.Changed),
            rows.Count(r => r.Change == RecipeChange.Unchanged), rows.Count(r => r.Change == RecipeChange.Refused), FilesOf(recipe), [.. shown.Take(MaxRows)], shown.Count);
    }

    /// <returns>How many texts it holds; null when there is no such file of this person.</returns>
    public async Task<Result<int>?> ImportAsync(Guid fileId, CancellationToken cancellationToken)
    {
        if (await OpenAsync(fileId, cancellationToken) is not var (file, recipe))
        {
            return null;
        }

        var settings = await _settings.GetAsync<ContentSettings>(cancellationToken);
        try
        {
            await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var step in recipe.Steps)
            {
                var name = step["name"]!.GetValue<string>();
                WaitForSecondPerson(step, settings);
                await _steps.First(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)).ExecuteAsync(step, cancellationToken);
            }

            _audit.Record("content.recipe-imported", nameof(ContentItem), fileId.ToString("N"), new { file.Name, recipe.Items.Count });
            await _db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Result.Ok(recipe.Items.Count);
        }
        catch (Exception exception) when (exception is FormatException or System.Text.Json.JsonException)
        {
            _db.ChangeTracker.Clear();
            return Result<int>.Fail("Nothing was brought in: {0}", null, exception.Message);
        }
    }

    /// <summary>A kind of text that two persons publish comes in as a draft.</summary>
    private void WaitForSecondPerson(JsonObject step, ContentSettings settings)
    {
        foreach (var item in ContentStep.ItemsOf(step).Where(item => settings.NeedsTwoPersons(RecipeItem.Read(item, _types).Type)))
        {
            item["Published"] = false;
        }
    }

    private async Task<RecipeTrialRow> RowAsync(ContentImport import, (ContentItem Item, ContentVersion Version)? there, bool needsTwo, CancellationToken cancellationToken)
    {
        var caption = _types.Find(import.Type)!.Caption;
        var waits = import.Publish && needsTwo;
        if (there is not var (item, version))
        {
            var isTaken = import.Slug is { } wanted
                && await _db.Set<ContentItem>().AnyAsync(i => i.Type == import.Type && i.Culture == import.Culture && i.Slug == wanted, cancellationToken);
            return isTaken
                ? new RecipeTrialRow(import.Title, caption, import.Culture, RecipeChange.Refused, ["Another item, perhaps one in the trash, has this address. Choose another one."], null)
                : new RecipeTrialRow(import.Title, caption, import.Culture, RecipeChange.Added, waits ? [RecipeTrialRow.Waits] : [], null);
        }

        import = await _records.FromRecipeAsync(import, cancellationToken);
        List<string> fields = [];
        var text = version.Text;
        Note("Title", text.Title == MarkdownText.Storable(import.Title).Trim());
        Note("Summary", text.Summary == FormTexts.Blank(import.Summary));
        Note("Text", text.Markdown == MarkdownText.Clean(import.Markdown));
        Note("Fields of its kind", JsonNode.DeepEquals(ContentPublisher.ParseParts(text.Parts), import.Parts ?? []));
        Note("Authors and source", (text.Authors, text.Source, text.SourceUrl) == (FormTexts.Blank(import.Authors), FormTexts.Blank(import.Source), FormTexts.Blank(import.SourceUrl)));
        Note("Address", import.Slug is null || import.Slug == item.Slug);
        Note("Published", !import.Publish || needsTwo || item.PublishedVersion is not null);
        var error = import.Type != item.Type || import.Culture != item.Culture ? "This id belongs to an item of another type or language."
            : fields.Count > 0 && item.SealedAt is not null ? ContentItem.Sealed
            : fields.Count > 0 && item.TrashedAt is not null ? "This item lies in the trash. Take it out first."
            : null;
        return new RecipeTrialRow(
            import.Title, caption, import.Culture, error is not null ? RecipeChange.Refused : fields.Count > 0 ? RecipeChange.Changed : RecipeChange.Unchanged,
            error is not null ? [error] : fields.Count > 0 && waits ? [.. fields, RecipeTrialRow.Waits] : fields, item.Id);

        void Note(string field, bool isSame)
        {
            if (!isSame)
            {
                fields.Add(field);
            }
        }
    }

    private async Task<(StoredFile File, RecipeFile Recipe)?> OpenAsync(Guid fileId, CancellationToken cancellationToken)
    {
        if (await _files.FindAsync(fileId, cancellationToken) is not { OwnerType: RecipeUploads.Owner } file || file.OwnerId != Mine())
        {
            return null;
        }

        await using var content = _files.OpenRead(file);
        var read = await RecipeFile.ReadAsync(content, _types, cancellationToken);
        return read.Succeeded ? (file, read.Value!) : null;
    }

    private Guid Mine() => Guid.TryParse(_user.Id, out var id) ? id : throw new InvalidOperationException("A recipe is uploaded by a person.");

    private static int FilesOf(RecipeFile recipe) => recipe.Steps.Sum(step => step["Files"] is JsonArray files ? files.Count : 0);
}
