using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Needs.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Handlers;

/// <summary>
/// The name under a message goes. What was written stays: it is the other side's record of a dealing too, which is kept three years
/// (e-commerce law art. 31).
/// </summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;

    public AccountClosedHandler(AppDbContext db) => _db = db;

    public Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _db.Set<AnswerMessage>().Where(m => m.AuthorId == integrationEvent.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.AuthorName, ""), cancellationToken);
}
