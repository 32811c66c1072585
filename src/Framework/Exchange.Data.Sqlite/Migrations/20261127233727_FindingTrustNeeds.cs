using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FindingTrustNeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Turns",
                table: "Users_Role",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Office",
                table: "Rights_Right",
                type: "TEXT",
                maxLength: 2,
                nullable: false,
                defaultValue: "CN");

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "Parties_Party",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Turns",
                table: "Financing_Dossier",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Order",
                table: "Financing_Course",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SuspensionReason",
                table: "Experts_Expert",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FirstDrawOn",
                table: "Experts_Draw",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "LotteryDay",
                table: "Experts_Draw",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LotteryPeriod",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Lottery_Digits",
                table: "Experts_Draw",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Lottery_Hour",
                table: "Experts_Draw",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Lottery_IsVerified",
                table: "Experts_Draw",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Lottery_Name",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Lottery_Source",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PublicValue",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealedSecret",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Advertising_Advertiser",
                columns: table => new
                {
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Turns = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Advertiser", x => x.PartyId);
                });

            migrationBuilder.CreateTable(
                name: "Framework_MergedRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MergeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework_MergedRow", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Listings_ListingLight",
                columns: table => new
                {
                    ListingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Light = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings_ListingLight", x => x.ListingId);
                    table.ForeignKey(
                        name: "FK_Listings_ListingLight_Listings_Listing_ListingId",
                        column: x => x.ListingId,
                        principalTable: "Listings_Listing",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Needs_Need",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AskerPartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Conditions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Target = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Details = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ProblemEn = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Node = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    District = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RewardKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: true),
                    WhoMayAnswer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    HidesName = table.Column<bool>(type: "INTEGER", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SolvedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SolvedByAnswerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answers = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedInPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs_Need", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Parties_ApiKey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PerMinute = table.Column<int>(type: "INTEGER", nullable: false),
                    PerDay = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    RevocationReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_ApiKey", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Parties_ApiKey_Parties_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties_Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Parties_ApiKeyUse",
                columns: table => new
                {
                    KeyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_ApiKeyUse", x => new { x.KeyId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "Parties_Merge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WinnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Taken = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_Merge", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Parties_Webhook",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Search = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Cursor = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    DisabledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_Webhook", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Parties_Webhook_Parties_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties_Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rights_Declaration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_Declaration", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rights_Declaration_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rights_TradeRule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    When = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Light = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Article = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ArticleEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnWhy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RecheckOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_TradeRule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Search_Day",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Searches = table.Column<int>(type: "INTEGER", nullable: false),
                    WithoutHits = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Search_Day", x => new { x.Day, x.Source });
                });

            migrationBuilder.CreateTable(
                name: "Search_Gone",
                columns: table => new
                {
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EntityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Search_Gone", x => new { x.Source, x.EntityId });
                });

            migrationBuilder.CreateTable(
                name: "Search_MissedQuery",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsDismissed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Search_MissedQuery", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Search_SourceChange",
                columns: table => new
                {
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Search_SourceChange", x => x.Source);
                });

            migrationBuilder.CreateTable(
                name: "Search_Synonym",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Forms = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Search_Synonym", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Search_SynonymChange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    After = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Search_SynonymChange", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Watching_Search",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ToldUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastMailAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Watching_Search", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Watching_Watch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LookAgainOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Watching_Watch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Needs_Access",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReaderPartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs_Access", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Needs_Access_Needs_Need_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs_Need",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Needs_Answer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskerPartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswererPartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reaches = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Readiness = table.Column<int>(type: "INTEGER", nullable: true),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: true),
                    Months = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeclineReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DeclineText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AskerAgreedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnswererAgreedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskerUnread = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswererUnread = table.Column<int>(type: "INTEGER", nullable: false),
                    Messages = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs_Answer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Needs_Answer_Needs_Need_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs_Need",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Needs_NeedEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs_NeedEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Needs_NeedEvent_Needs_Need_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs_Need",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Needs_Reading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReaderPartyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs_Reading", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Needs_Reading_Needs_Need_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs_Need",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Parties_WebhookDelivery",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WebhookId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties_WebhookDelivery", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Parties_WebhookDelivery_Parties_Webhook_WebhookId",
                        column: x => x.WebhookId,
                        principalTable: "Parties_Webhook",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Needs_Message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AuthorId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs_Message", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Needs_Message_Needs_Answer_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Needs_Answer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Framework_MergedRow_MergeId",
                table: "Framework_MergedRow",
                column: "MergeId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingLight_Light",
                table: "Listings_ListingLight",
                column: "Light");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Access_NeedId_ReaderPartyId",
                table: "Needs_Access",
                columns: new[] { "NeedId", "ReaderPartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Access_ReaderPartyId",
                table: "Needs_Access",
                column: "ReaderPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Answer_AnswererPartyId_LastAt",
                table: "Needs_Answer",
                columns: new[] { "AnswererPartyId", "LastAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Answer_AskerPartyId_LastAt",
                table: "Needs_Answer",
                columns: new[] { "AskerPartyId", "LastAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Answer_NeedId_SentAt",
                table: "Needs_Answer",
                columns: new[] { "NeedId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Answer_OpenKey",
                table: "Needs_Answer",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Message_AnswerId_At",
                table: "Needs_Message",
                columns: new[] { "AnswerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Message_AuthorId",
                table: "Needs_Message",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Need_AskerPartyId_UpdatedAt",
                table: "Needs_Need",
                columns: new[] { "AskerPartyId", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Need_Number",
                table: "Needs_Need",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Need_State_Deadline",
                table: "Needs_Need",
                columns: new[] { "State", "Deadline" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Need_State_PublishedAt",
                table: "Needs_Need",
                columns: new[] { "State", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Need_State_SubmittedAt",
                table: "Needs_Need",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_NeedEvent_NeedId_At",
                table: "Needs_NeedEvent",
                columns: new[] { "NeedId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Reading_NeedId_At",
                table: "Needs_Reading",
                columns: new[] { "NeedId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Reading_UserId",
                table: "Needs_Reading",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_ApiKey_ExpiresOn",
                table: "Parties_ApiKey",
                column: "ExpiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_ApiKey_Hash",
                table: "Parties_ApiKey",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Parties_ApiKey_PartyId",
                table: "Parties_ApiKey",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_ApiKey_Prefix",
                table: "Parties_ApiKey",
                column: "Prefix");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_ApiKeyUse_Day",
                table: "Parties_ApiKeyUse",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Merge_LoserId",
                table: "Parties_Merge",
                column: "LoserId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Merge_State_ProposedAt",
                table: "Parties_Merge",
                columns: new[] { "State", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Merge_WinnerId",
                table: "Parties_Merge",
                column: "WinnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Webhook_DisabledAt",
                table: "Parties_Webhook",
                column: "DisabledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Webhook_PartyId",
                table: "Parties_Webhook",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_WebhookDelivery_CreatedAt",
                table: "Parties_WebhookDelivery",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_WebhookDelivery_State_NextAttemptAt",
                table: "Parties_WebhookDelivery",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Parties_WebhookDelivery_WebhookId",
                table: "Parties_WebhookDelivery",
                column: "WebhookId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Declaration_RightId_PartyId",
                table: "Rights_Declaration",
                columns: new[] { "RightId", "PartyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_TradeRule_RecheckOn",
                table: "Rights_TradeRule",
                column: "RecheckOn");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_TradeRule_When",
                table: "Rights_TradeRule",
                column: "When");

            migrationBuilder.CreateIndex(
                name: "IX_Search_Gone_At",
                table: "Search_Gone",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Search_MissedQuery_Count_LastOn",
                table: "Search_MissedQuery",
                columns: new[] { "Count", "LastOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Search_SynonymChange_Key_At",
                table: "Search_SynonymChange",
                columns: new[] { "Key", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Watching_Search_NextAt",
                table: "Watching_Search",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_Watching_Search_UserId_CreatedAt",
                table: "Watching_Search",
                columns: new[] { "UserId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Watching_Watch_Kind_SubjectId",
                table: "Watching_Watch",
                columns: new[] { "Kind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Watching_Watch_LookAgainOn",
                table: "Watching_Watch",
                column: "LookAgainOn");

            migrationBuilder.CreateIndex(
                name: "IX_Watching_Watch_UserId_Kind_SubjectId",
                table: "Watching_Watch",
                columns: new[] { "UserId", "Kind", "SubjectId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Advertising_Advertiser");

            migrationBuilder.DropTable(
                name: "Framework_MergedRow");

            migrationBuilder.DropTable(
                name: "Listings_ListingLight");

            migrationBuilder.DropTable(
                name: "Needs_Access");

            migrationBuilder.DropTable(
                name: "Needs_Message");

            migrationBuilder.DropTable(
                name: "Needs_NeedEvent");

            migrationBuilder.DropTable(
                name: "Needs_Reading");

            migrationBuilder.DropTable(
                name: "Parties_ApiKey");

            migrationBuilder.DropTable(
                name: "Parties_ApiKeyUse");

            migrationBuilder.DropTable(
                name: "Parties_Merge");

            migrationBuilder.DropTable(
                name: "Parties_WebhookDelivery");

            migrationBuilder.DropTable(
                name: "Rights_Declaration");

            migrationBuilder.DropTable(
                name: "Rights_TradeRule");

            migrationBuilder.DropTable(
                name: "Search_Day");

            migrationBuilder.DropTable(
                name: "Search_Gone");

            migrationBuilder.DropTable(
                name: "Search_MissedQuery");

            migrationBuilder.DropTable(
                name: "Search_SourceChange");

            migrationBuilder.DropTable(
                name: "Search_Synonym");

            migrationBuilder.DropTable(
                name: "Search_SynonymChange");

            migrationBuilder.DropTable(
                name: "Watching_Search");

            migrationBuilder.DropTable(
                name: "Watching_Watch");

            migrationBuilder.DropTable(
                name: "Needs_Answer");

            migrationBuilder.DropTable(
                name: "Parties_Webhook");

            migrationBuilder.DropTable(
                name: "Needs_Need");

            migrationBuilder.DropColumn(
                name: "Turns",
                table: "Users_Role");

            migrationBuilder.DropColumn(
                name: "Office",
                table: "Rights_Right");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Parties_Party");

            migrationBuilder.DropColumn(
                name: "Turns",
                table: "Financing_Dossier");

            migrationBuilder.DropColumn(
                name: "Order",
                table: "Financing_Course");

            migrationBuilder.DropColumn(
                name: "SuspensionReason",
                table: "Experts_Expert");

            migrationBuilder.DropColumn(
                name: "FirstDrawOn",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "LotteryDay",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "LotteryPeriod",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Lottery_Digits",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Lottery_Hour",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Lottery_IsVerified",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Lottery_Name",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Lottery_Source",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "PublicValue",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "SealedSecret",
                table: "Experts_Draw");
        }
    }
}
