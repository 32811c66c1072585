using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>Joint cases of equity and loan. Null stands for what is not the party's, or no joint case to which it is invited.</summary>
internal sealed class JointCases
{
    private const int PageSize = 20;

    private readonly AppDbContext _db;
    private readonly DossierStore _store;
    private readonly LenderDesk _lenders;
    private readonly IPartyDirectory _parties;
    private readonly DossierCourse _course;
    private readonly FinancingNotices _notices;
    private readonly SiteClock _clock;

    public JointCases(AppDbContext db, DossierStore store, LenderDesk lenders, IPartyDirectory parties, DossierCourse course, FinancingNotices notices, SiteClock clock)
    {
        _db = db;
        _store = store;
        _lenders = lenders;
        _parties = parties;
        _course = course;
        _notices = notices;
        _clock = clock;
    }

    /// <summary>By the firm.</summary>
    public Task<Result?> InviteAsync(Guid partyId, string number, Guid requestId, bool invite, CancellationToken cancellationToken)
    {
        var was = false;
        return _store.ChangeRequestAsync(
            partyId, number, requestId,
            (_, request) =>
            {
                was = request.JointInvitedAt is not null;
                return Task.FromResult(request.InviteToJoint(invite, _clock.Now));
            },
            async (_, request) =>
            {
                // The same again, in another window, is neither written nor told twice.
                if (was != invite)
                {
                    _course.Add(request, invite ? CourseKind.JointProposed : CourseKind.JointTakenBack);
                    await _notices.TellLenderAsync(request, invite ? NoticeTexts.JointProposed : NoticeTexts.JointTakenBack, cancellationToken);
                }
            },
            cancellationToken);
    }

    /// <summary>By one who is invited; the firm is told.</summary>
    public async Task<Result?> JoinAsync(CurrentParty acting, Guid requestId, bool join, CancellationToken cancellationToken)
    {
        if (await _lenders.FindMineAsync(acting, requestId, "joint", tracked: true, cancellationToken) is not { } request)
        {
            return null;
        }

        var was = request.JointJoinedAt is not null;
        var result = request.JoinJoint(join, _clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        if (was != join)
        {
            _course.Add(request, join ? CourseKind.JointJoined : CourseKind.JointLeft);
            var dossier = await _db.Set<Dossier>().AsNoTracking().FirstAsync(d => d.Id == request.DossierId, cancellationToken);
            await _notices.TellFirmAsync(dossier, join ? NoticeTexts.JointJoined : NoticeTexts.JointLeft, acting.Party.Name, cancellationToken);
        }

        return await _db.SaveOrStaleAsync(cancellationToken);
    }

    /// <summary>By one who has joined, once an investor and a bank have.</summary>
    public async Task<Result?> AskAsync(CurrentParty acting, Guid requestId, string? text, CancellationToken cancellationToken)
    {
        if (await _lenders.FindMineAsync(acting, requestId, "joint", tracked: false, cancellationToken) is not { } request)
        {
            return null;
        }

        var members = await MembersAsync(request.DossierId, request.Id, cancellationToken);
        if (!request.IsJointMember || !IsUnderWay(members))
        {
            return Result.Fail("The joint case begins when a bank and an investor have joined.");
        }

        if (TypedText.Clean(text) is not { Length: <= JointQuestion.TextLength } clean)
        {
            return Result.Fail("Write a question of at most 1,000 characters.", "Text");
        }

        if (await _db.Set<JointQuestion>().CountAsync(q => q.RequestId == request.Id && q.AnsweredAt == null, cancellationToken) >= JointQuestion.MostOpen)
        {
            return Result.Fail("{0} questions of yours wait for an answer already.", "Text", JointQuestion.MostOpen);
        }

        _db.Add(new JointQuestion { DossierId = request.DossierId, RequestId = request.Id, Text = clean, AskedAt = _clock.Now });
        _course.Add(request, CourseKind.JointAsked);
        var dossier = await _db.Set<Dossier>().AsNoTracking().FirstAsync(d => d.Id == request.DossierId, cancellationToken);
        await _notices.TellFirmAsync(dossier, NoticeTexts.JointAsked, acting.Party.Name, cancellationToken);
        return await _db.SaveOrStaleAsync(cancellationToken);
    }

    /// <summary>By the firm; all who take part read it.</summary>
    public async Task<Result?> AnswerAsync(Guid partyId, string number, Guid questionId, string? text, CancellationToken cancellationToken)
    {
        if (await _db.Set<JointQuestion>().FirstOrDefaultAsync(q => q.Id == questionId, cancellationToken) is not { } question)
        {
            return null;
        }

        return await _store.ChangeRequestAsync(
            partyId, number, question.RequestId,
            (dossier, _) => Task.FromResult(
                !dossier.IsUnderWay ? Result.Fail(DossierTexts.NotOpen)
                : TypedText.Clean(text) is { Length: <= JointQuestion.TextLength } clean ? question.Reply(clean, _clock.Now)
                : Result.Fail("Write an answer of at most 1,000 characters.", "Text")),
            async (dossier, asked) =>
            {
                // Who asked may have left since: the answer stands in its course all the same.
                _course.Add(asked, CourseKind.JointAnswered);
                var members = await _db.Set<DossierRequest>().AsNoTracking().Where(r => r.DossierId == dossier.Id && r.JointJoinedAt != null).ToListAsync(cancellationToken);
                foreach (var member in members.Where(r => r.IsJointMember))
                {
                    await _notices.TellLenderAsync(member, NoticeTexts.JointAnswered, cancellationToken);
                }
            },
            cancellationToken);
    }

    /// <summary>As the firm sees it; no members when nobody is invited.</summary>
    public async Task<JointRoom> ShowToFirmAsync(Dossier dossier, bool canManage, int page, CancellationToken cancellationToken)
    {
        var members = await MembersAsync(dossier.Id, null, cancellationToken);
        return new JointRoom(
            $"/desk/financing/{dossier.Number}", members, await QuestionsAsync(dossier.Id, members, page, cancellationToken), IsUnderWay(members), true, true, canManage);
    }

    /// <summary>As one who is invited sees it: the others without names until an investor and a bank have joined, and it itself has.</summary>
    public async Task<JointRoom?> ShowAsync(CurrentParty? acting, Guid requestId, int page, CancellationToken cancellationToken)
    {
        if (await _lenders.FindMineAsync(acting, requestId, "joint", tracked: false, cancellationToken) is not { IsInvited: true } request)
        {
            return null;
        }

        var members = await MembersAsync(request.DossierId, request.Id, cancellationToken);
        var isNamed = request.IsJointMember && IsUnderWay(members);
        return new JointRoom(
            FinancingNotices.UrlOf(request), [.. members.Where(m => m.HasJoined || m.IsReader).Select(m => isNamed || m.IsReader ? m : m with { Name = null })],
            isNamed ? await QuestionsAsync(request.DossierId, members, page, cancellationToken) : new Page<JointQuestionRow>([], 0, 1, PageSize), IsUnderWay(members), request.IsJointMember, false, acting!.CanManage);
    }

    private static bool IsUnderWay(IEnumerable<JointMember> members) => JointCase.IsUnderWay([.. members.Where(m => m.HasJoined).Select(m => m.Kind)]);

    private async Task<List<JointMember>> MembersAsync(Guid dossierId, Guid? reader, CancellationToken cancellationToken)
    {
        var requests = (await _db.Set<DossierRequest>().AsNoTracking().Where(r => r.DossierId == dossierId && r.JointInvitedAt != null)
            .OrderBy(r => r.JointInvitedAt).ThenBy(r => r.Id).ToListAsync(cancellationToken)).FindAll(r => r.IsInvited);
        var parties = await _parties.FindAsync([.. requests.Select(r => r.LenderId)], cancellationToken);
        return requests.ConvertAll(r => new JointMember(
            r.Id, parties.GetValueOrDefault(r.LenderId)?.Name ?? "", parties.GetValueOrDefault(r.LenderId)?.OrganisationKind, r.IsJointMember, r.Id == reader));
    }

    private async Task<Page<JointQuestionRow>> QuestionsAsync(Guid dossierId, IReadOnlyList<JointMember> members, int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var names = members.ToDictionary(m => m.RequestId, m => m.Name ?? "");
        var all = _db.Set<JointQuestion>().AsNoTracking().Where(q => q.DossierId == dossierId);
        var questions = await all.OrderByDescending(q => q.AskedAt).ThenByDescending(q => q.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new Page<JointQuestionRow>(
            questions.ConvertAll(q => new JointQuestionRow(q.Id, names.GetValueOrDefault(q.RequestId, ""), q.Text, q.AskedAt, q.Answer, q.AnsweredAt)),
            await all.CountAsync(cancellationToken), page, PageSize);
    }
}
