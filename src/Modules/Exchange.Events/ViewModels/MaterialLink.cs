using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

internal sealed record MaterialLink(Guid Id, string Title, string Url, long Length, MaterialAccess Access);
