using Exchange.Dates.Contracts;
using Exchange.Experts.Domain;
using Exchange.Experts.Security;
using Exchange.Experts.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>Questions of parties and answers of experts.</summary>
internal sealed class Consultations
{
    private static readonly int[] _remindDaysBefore = [2, 0];

    private readonly AppDbContext _db;
    private readonly IWorkingCalendar _calendar;
    private readonly IDeadlines _deadlines;
    private readonly INotifier _notifier;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly PublicNumbers _numbers;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public Consultations(
        AppDbContext db, IWorkingCalendar calendar, IDeadlines deadlines, INotifier notifier, IPartyDirectory parties, IUserDirectory users, PublicNumbers numbers,
        SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _calendar = calendar;
        _deadlines = deadlines;
        _notifier = notifier;
        _parties = parties;
        _users = users;
        _numbers = numbers;
        _settings = settings;
        _clock = clock;
    }

    /// <summary>The caller has checked that the person may manage for the party.</summary>
    /// <returns>The number of the ticket.</returns>
    public async Task<string> AskAsync(CurrentParty acting, TicketForm form, CancellationToken cancellationToken)
    {
        var due = await DueAsync(cancellationToken);
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var ticket = new ConsultationTicket(
            await _numbers.NextAsync("ZX", cancellationToken), acting.Party.Id, form.Field!.Value, form.Subject.Trim(), form.Question, due.Safe,
            acting.Party.IsDemo, _clock.Now);
        _db.Add(ticket);
        await SetDeadlineAsync(ticket, due, cancellationToken);
        await _notifier.NotifyAsync(
            new Notification(ExpertKinds.Asked.Name, "Consultation {0} waits for an expert", [ticket.Number], $"/Admin/Consultations/{ticket.Number}"),
            await _users.FindIdsByPermissionAsync(ExpertPermissions.ManageConsultationsName, cancellationToken), cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ticket.Number;
    }

    /// <summary>The operator gives it to an expert, or an expert takes it.</summary>
    /// <returns>Null when there is no such ticket or expert.</returns>
    public async Task<Result?> AssignAsync(string number, long version, string expertNumber, CancellationToken cancellationToken)
    {
        var expert = await _db.Set<Expert>().AsNoTracking().Include(e => e.Interests).FirstOrDefaultAsync(e => e.Number == expertNumber, cancellationToken);
        return expert is null
            ? null
            : await ChangeAsync(
                number, version, _ => true,
                async ticket => ticket.Assign(expert, await NamesOfAsync(ticket.PartyId, cancellationToken), _clock.Today),
                async ticket => await TellExpertAsync(ticket, expert.UserId, "Consultation {0} “{1}” is yours to answer", cancellationToken),
                cancellationToken);
    }

    /// <returns>Null when there is no such ticket of the expert.</returns>
    public Task<Result?> AnswerAsync(string number, EntryForm form, Guid expertId, CancellationToken cancellationToken) => ChangeAsync(
        number, form.Version, t => t.ExpertId == expertId,
        ticket => Task.FromResult(ticket.Answer(expertId, form.Text, _clock.Now)),
        async ticket =>
        {
            await _deadlines.MeetAsync(new DeadlineKey(ExpertAudience.Answer, ticket.Id), cancellationToken);
            await TellAskerAsync(ticket, "Consultation {0} “{1}” was answered", cancellationToken);
        },
        cancellationToken);

    /// <returns>Null when there is no such ticket of the party.</returns>
    public async Task<Result?> AskBackAsync(string number, EntryForm form, Guid partyId, CancellationToken cancellationToken)
    {
        var due = await DueAsync(cancellationToken);
        return await ChangeAsync(
            number, form.Version, t => t.PartyId == partyId,
            ticket => Task.FromResult(ticket.AskBack(form.Text, due.Safe, _clock.Now)),
            async ticket =>
            {
                await SetDeadlineAsync(ticket, due, cancellationToken);
                await TellExpertAsync(ticket, await UserOfAsync(ticket.ExpertId, cancellationToken), "Consultation {0} “{1}”: the asker asks back", cancellationToken);
            },
            cancellationToken);
    }

    /// <returns>Null when there is no such ticket of the party.</returns>
    public Task<Result?> CloseAsync(string number, CloseForm form, Guid partyId, CancellationToken cancellationToken) => ChangeAsync(
        number, form.Version, t => t.PartyId == partyId,
        ticket => Task.FromResult(ticket.Close(form.Rating, form.Comment, _clock.Now)),
        async ticket =>
        {
            await _deadlines.DropAsync(new DeadlineKey(ExpertAudience.Answer, ticket.Id), cancellationToken);
            await TellExpertAsync(ticket, await UserOfAsync(ticket.ExpertId, cancellationToken), "Consultation {0} “{1}” was closed", cancellationToken);
        },
        cancellationToken);

    /// <summary>All names of a party, for recusal.</summary>
    public async Task<IReadOnlyCollection<string>> NamesOfAsync(Guid partyId, CancellationToken cancellationToken) =>
        (await _parties.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId)?.Names ?? [];

    /// <summary>Adds to the caller's unit of work.</summary>
    public Task SetDeadlineAsync(ConsultationTicket ticket, PeriodEnd due, CancellationToken cancellationToken) => _deadlines.SetAsync(
        new DeadlineRequest(
            new DeadlineKey(ExpertAudience.Answer, ticket.Id), null, "Answer consultation {0}", [ticket.Number], due, $"/Admin/Consultations/{ticket.Number}",
            "Service time of consultations", _remindDaysBefore),
        cancellationToken);

    private async Task<PeriodEnd> DueAsync(CancellationToken cancellationToken) =>
        _calendar.DueAfter(_clock.Today, (await _settings.GetAsync<ExpertSettings>(cancellationToken)).ConsultationDays);

    private async Task<string?> UserOfAsync(Guid? expertId, CancellationToken cancellationToken) => expertId is { } id
        ? await _db.Set<Expert>().Where(e => e.Id == id).Select(e => e.UserId).FirstOrDefaultAsync(cancellationToken)
        : null;

    private async Task TellExpertAsync(ConsultationTicket ticket, string? userId, string subject, CancellationToken cancellationToken)
    {
        if (userId is not null)
        {
            await _notifier.NotifyAsync(
                new Notification(ExpertKinds.Consultation.Name, subject, [ticket.Number, ticket.Subject], $"/desk/consultations/{ticket.Number}"), [userId],
                cancellationToken);
        }
    }

    private async Task TellAskerAsync(ConsultationTicket ticket, string subject, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        new Notification(ExpertKinds.Consultation.Name, subject, [ticket.Number, ticket.Subject], $"/desk/consultations/{ticket.Number}"),
        await _parties.GetManagerUserIdsAsync(ticket.PartyId, cancellationToken), cancellationToken);

    private async Task<Result?> ChangeAsync(
        string number, long version, Func<ConsultationTicket, bool> isOwn, Func<ConsultationTicket, Task<Result>> change, Func<ConsultationTicket, Task> then,
        CancellationToken cancellationToken)
    {
        if (await _db.Set<ConsultationTicket>().FirstOrDefaultAsync(t => t.Number == number, cancellationToken) is not { } ticket || !isOwn(ticket))
        {
            return null;
        }

        if (ticket.Version != version)
        {
            return Result.Fail(ExpertTexts.Stale);
        }

        var result = await change(ticket);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        await then(ticket);
        return await _db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail(ExpertTexts.Stale);
    }
}
