using Exchange.Framework.Mvc;
using Exchange.Search.Contracts;

namespace Exchange.Admin.ViewModels;

internal sealed record SynonymsPage(Page<SynonymEntry> Entries, string? Query, bool ChangedOnly);
